package dev.streambook.recommender.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The key of a record of topic {@code model}: {@code <version>/<n>} of a chunk, {@code <version>/manifest} of the
 * manifest.
 *
 * @param part the chunk's number from 0; empty for the manifest
 */
record ModelKey(String version, OptionalInt part) {

    private static final String MANIFEST = "manifest";

    static ModelKey ofPart(String version, int part) {
        return new ModelKey(version, OptionalInt.of(part));
    }

    static ModelKey ofManifest(String version) {
        return new ModelKey(version, OptionalInt.empty());
    }

    /** Empty if it is no such key. */
    static Optional<ModelKey> parse(byte[] key) {
        String text = key == null ? "" : new String(key, StandardCharsets.UTF_8);
        int slash = text.indexOf('/');
        String part = text.substring(slash + 1);
        if (slash > 0 && part.equals(MANIFEST)) {
            return Optional.of(ofManifest(text.substring(0, slash)));
        }
        if (slash > 0 && part.matches("[0-9]{1,9}")) {
            return Optional.of(ofPart(text.substring(0, slash), Integer.parseInt(part)));
        }
        return Optional.empty();
    }

    byte[] toBytes() {
        String last = part.isPresent() ? Integer.toString(part.getAsInt()) : MANIFEST;
        return (version + "/" + last).getBytes(StandardCharsets.UTF_8);
    }
}
