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
    private static final Map<String, String> PACKED = Map.of(
            "PK\u0003\u0004", "zip",
            "PK\u0005\u0006", "zip",
            "\u001f\u008b", "gzip",
            "BZh", "bzip2",
            "\u00fd7zXZ\u0000", "xz",
            "7z\u00bc\u00af\u0027\u001c", "7z",
            "\u0028\u00b5\u002f\u00fd", "zstd",
            "Rar!\u001a\u0007", "rar");

    private static final String PACKED_NAMES = ".*\\.(zip|gz|tgz|tar|bz2|xz|7z|zst|rar)";

    private Contents() {}

    /** @throws MovieLensException if the file cannot be text with lines; its message says what it is and what to do */
    static void check(Path file) {
        String start = start(file);
        Optional<String> packed = packed(file, start);
        if (packed.isPresent()) {
            throw new MovieLensException(
                    "%s is packed (%s); unpack it and give the folder".formatted(file, packed.get()));
        }
        if (start.startsWith("\u00ff\u00fe") || start.startsWith("\u00fe\u00ff")) {
            throw new MovieLensException("%s is UTF-16; expected UTF-8; save it as UTF-8".formatted(file));
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
