package org.wardbook.backup;

import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself; it is the last thing in the file, so a file that has it is whole.
 *
 * @param format of the file
 * @param madeAt when the copy of the database began
 * @param step of the database, as Flyway counts them
 * @param databaseSha256 of the copy
 */
record Manifest(
    int format, String madeAt, String step, long reports, long photos, String databaseSha256) {
  static final int FORMAT = 1;
  static final String ENTRY = "wardbook-backup.json";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  byte[] bytes() {
    return JSON.writeValueAsBytes(this);
  }

  static Manifest of(byte[] bytes) {
    return JSON.readValue(bytes, Manifest.class);
  }
}
