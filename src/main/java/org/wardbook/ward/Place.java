package org.wardbook.ward;

/**
 * A settlement or a railway station, to label a map and to search by name.
 *
 * @param kind {@code place} or {@code station}
 * @param ward the code of the ward it lies in
 */
public record Place(String name, String kind, MicroPoint point, String ward) {}
