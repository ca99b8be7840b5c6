package org.wardbook.people.ui;

import java.util.List;

/** Something that an installation says beside the sign-in form, such as the demo's accounts. */
public interface SignInNotice {
  String heading();

  /** Plain sentences, in the order in which they are shown. */
  List<String> lines();
}
