package org.wardbook.base.problem;

import java.util.Locale;

/**
 * Every reason for which a request is refused. The code ({@link #code()}) and its HTTP status are
 * part of the contract with phones and foreign clients and never change their meaning.
 */
public enum ProblemCode {
  MALFORMED_REQUEST(400, "The request can't be read"),
  MALFORMED_JSON(422, "The body is not the JSON that this call takes"),
  INVALID_CONTENT(422, "Some fields can't be read"),
  ID_DIFFERS(422, "The id in the address and the id in the body differ"),
  UNKNOWN_TYPE(422, "There is no such report type"),
  UNKNOWN_VERSION(422, "There is no such version of this report type"),
  TYPE_CHANGED(422, "A report can't change its type"),
  PHOTO_NOT_ANNOUNCED(422, "The report names no such photo"),
  PHOTO_HASH_DIFFERS(422, "The photo's content doesn't match its SHA-256"),
  PHOTO_LENGTH_DIFFERS(422, "The photo's length isn't the announced one"),
  PHOTO_NOT_AN_IMAGE(422, "The photo is not a JPEG, PNG or WebP image"),
  PHOTO_OFFSET_DIFFERS(409, "The server holds another number of bytes of this photo"),
  BODY_TOO_LARGE(413, "The body is too large"),
  OTHER_CONTENT(409, "This id was already received with other content"),
  CHANGED_MEANWHILE(409, "Somebody changed this meanwhile"),
  NOT_POSSIBLE_NOW(409, "This can't be done in the present state"),
  SIGN_IN_NEEDED(401, "Sign in first"),
  WRONG_CREDENTIALS(401, "The username or the password is wrong"),
  TOO_MANY_ATTEMPTS(429, "Too many failed attempts to sign in"),
  CLIENT_HEADER_MISSING(403, "The header X-Wardbook-Client is missing"),
  NOT_ALLOWED(403, "This account may not do this"),
  NOT_FOUND(404, "There is no such thing"),
  METHOD_NOT_SUPPORTED(405, "This address doesn't take this kind of request"),
  NOT_ACCEPTABLE(406, "This call doesn't answer in the kind of content asked for"),
  MEDIA_TYPE_NOT_SUPPORTED(415, "This call takes another kind of content"),
  INVALID_INPUT(422, "The input can't be used"),
  BUSY(503, "The server is too busy: try again shortly"),
  STORAGE_FULL(507, "The server's disk is full"),
  STORAGE_FAILED(503, "The server can't write to its disk"),
  UNEXPECTED(500, "Something went wrong on the server");

  private final int status;
  private final String title;

  ProblemCode(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The stable name in JSON, e.g. {@code malformed-json}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public int status() {
    return status;
  }

  /** The reason that a bare status stands for, as servers and frameworks answer it. */
  public static ProblemCode ofStatus(int status) {
    return switch (status) {
      case 401 -> SIGN_IN_NEEDED;
      case 403 -> NOT_ALLOWED;
      case 404 -> NOT_FOUND;
      case 405 -> METHOD_NOT_SUPPORTED;
      case 406 -> NOT_ACCEPTABLE;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> MEDIA_TYPE_NOT_SUPPORTED;
      case 503 -> BUSY;
      case 507 -> STORAGE_FULL;
      default -> status < 500 ? MALFORMED_REQUEST : UNEXPECTED;
    };
  }

  /** What it means, in plain words and in general. */
  public String title() {
    return title;
  }
}
