package org.wardbook.report;

import java.util.Set;

/**
 * How many reports are saved on phones and not received yet, as far as the phones have told. There
 * may be no such bean: then nothing is said.
 */
public interface WaitingOnPhones {
  /** Of these types, by their keys. */
  int of(Set<String> types);
}
