package org.wardbook.sync;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Documents a way in which a call may be refused; {@link ApiDocument} writes it down. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Refused.All.class)
@interface Refused {
  /** The HTTP status. */
  String status();

  /** The codes that come with it, separated by commas, and what to know about them. */
  String codes();

  /** What Java wants for repeating it. */
  @Documented
  @Target(ElementType.METHOD)
  @Retention(RetentionPolicy.RUNTIME)
  @interface All {
    Refused[] value();
  }
}
