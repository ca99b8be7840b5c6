package org.wardbook.photo;

import java.nio.file.Path;

/**
 * A photo that is held.
 *
 * @param mediaType as its content says
 */
public record Photo(String sha256, long bytes, String mediaType, Path file) {}
