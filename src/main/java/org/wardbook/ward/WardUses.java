package org.wardbook.ward;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Knows what names wards and would name nothing any more when these go. */
public interface WardUses {
  /**
   * @param codes of the wards that go
   * @param from the first day without them
   */
  List<Use> after(Set<String> codes, LocalDate from);

  /**
   * @param what such as “Priority wards: Hextable”
   * @param address where it is put right
   */
  record Use(String what, String address) {}
}
