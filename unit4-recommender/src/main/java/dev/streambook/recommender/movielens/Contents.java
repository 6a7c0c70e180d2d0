package dev.streambook.recommender.movielens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the first bytes of a file say about it, whatever its name is. */
final class Contents {

    private static final int LOOKED_AT = 64 * 1024;

    /** How packed files begin. */
    private static final Map<String, String> PACKED = Map.ofEntries(
            Map.entry("PK\u0003\u0004", "zip"),
            Map.entry("PK\u0005\u0006", "zip"),
            Map.entry("PK\u0007\u0008", "zip"),
            Map.entry("\u001f\u008b", "gzip"),
            Map.entry("\u001f\u009d", "compress"),
            Map.entry("\u001f\u00a0", "compress"),
            Map.entry("BZh", "bzip2"),
            Map.entry("\u00fd7zXZ\u0000", "xz"),
            Map.entry("\u005d\u0000\u0000", "lzma"),
            Map.entry("LZIP", "lzip"),
            Map.entry("\u0004\"M\u0018", "lz4"),
            Map.entry("7z\u00bc\u00af\u0027\u001c", "7z"),
            Map.entry("\u0028\u00b5\u002f\u00fd", "zstd"),
            Map.entry("Rar!\u001a\u0007", "rar"),
            Map.entry("MSCF", "cab"));

    /** The mark of a tar file, which comes after the name of its first member. */
    private static final String TAR = "ustar";

    private static final int PLACE_OF_TAR = 257;

    private static final String PACKED_NAMES =
            ".*\\.(zip|gz|tgz|tar|bz2|tbz2?|xz|txz|7z|zst|tzst|rar|z|lz|lz4|lzma|br|cab)";

    private Contents() {}

    /** @throws MovieLensException if the file cannot be text with lines; its message says what it is and what to do */
    static void check(Path file) {
        String start = start(file);
        Optional<String> packed = packed(file, start);
        if (packed.isPresent()) {
            throw new MovieLensException(
                    "%s is packed (%s); unpack it and give the folder".formatted(file, packed.get()));
        }
        if (start.startsWith("\u00ff\u00fe\u0000\u0000") || start.startsWith("\u0000\u0000\u00fe\u00ff")) {
            throw new MovieLensException("%s is UTF-32; expected UTF-8; save it as UTF-8".formatted(file));
        }
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
            throw new MovieLensException("%s is UTF-16; expected UTF-8; save it as UTF-8".formatted(file));
        }
        if (start.indexOf('\0') >= 0) {
            throw new MovieLensException("%s is no text: byte %d is zero; expected a MovieLens file in UTF-8"
                    .formatted(file, start.indexOf('\0') + 1));
        }
        if (start.indexOf('\r') >= 0 && start.indexOf('\n') < 0) {
            throw new MovieLensException(
                    "%s has lines that end with CR alone, as on old Macs; expected LF or CR LF; save it with these"
                            .formatted(file));
        }
    }

    /** Whether a file is packed, by its name or its first bytes. */
    static boolean isPacked(Path file) {
        return packed(file, start(file)).isPresent();
    }

    private static Optional<String> packed(Path file, String start) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return PACKED.entrySet().stream()
                .filter(format -> start.startsWith(format.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(() -> Optional.of("tar").filter(tar -> start.startsWith(TAR, PLACE_OF_TAR)))
                .or(() -> Optional.of(name)
                        .filter(any -> any.matches(PACKED_NAMES))
                        .map(any -> any.substring(any.lastIndexOf('.') + 1)));
    }

    /** A character for each byte. */
    private static String start(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LOOKED_AT);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new MovieLensException("%s cannot be read (%s); check that it may be read".formatted(file, e), e);
        }
    }
}
