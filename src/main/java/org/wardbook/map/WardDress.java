package org.wardbook.map;

import org.jspecify.annotations.Nullable;

/**
 * How a ward looks.
 *
 * @param shade from 0, the lightest, to 4; null where there is nothing to say
 * @param value what is written below its name; empty for nothing
 * @param priority the themes for which it is a priority ward; empty where it is none
 */
public record WardDress(String code, @Nullable Integer shade, String value, String priority) {}
