package dev.streambook.recommender.live.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the folder of a run takes on the disk, by what lies there. */
record DataFolder(Path path) {

    /** What a file belongs to, by its path below the folder. The first one that matches counts. */
    enum Content {
        LOG_FILES("log files", "logs/.*"),
        EVENTS("topic events", "kafka/[^/]+/events-[0-9]+/.*"),
        USER_VECTORS("topic user-vectors", "kafka/[^/]+/user-vectors-[0-9]+/.*"),
        OTHER_TOPICS("other topics", "kafka/.*"),
        ARCHIVE("archive", "archive/events/.*"),
        CHECKPOINTS("checkpoints", "archive/checkpoints/.*|statistics/.*"),
        INTAKE("Flume", "intake/.*"),
        REST("the rest", ".*");

        private final String label;
        private final Pattern paths;

        Content(String label, String paths) {
            this.label = label;
            this.paths = Pattern.compile(paths);
        }

        String label() {
            return label;
        }

        static Content of(String path) {
            return Stream.of(values())
                    .filter(content -> content.paths.matcher(path).matches())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Bytes on the disk, and how many files. */
    record Usage(long bytes, long files) {

        private Usage plus(Usage other) {
            return new Usage(bytes + other.bytes, files + other.files);
        }

        double megabytes() {
            return bytes / 1e6;
        }
    }

    /** Asks {@code du}, as Kafka's files are longer than what they take. A file that vanishes meanwhile is left out. */
    Map<Content, Usage> usage() throws IOException, InterruptedException {
        Map<Content, Usage> usage = new EnumMap<>(Content.class);
        for (Content content : Content.values()) {
            usage.put(content, new Usage(0, 0));
        }
        Process du = new ProcessBuilder("du", "-a", "-B1", path.toString())
                .redirectError(Redirect.DISCARD)
                .start();
        try (BufferedReader lines = du.inputReader(UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", 2);
                Path file = Path.of(cells[1]);
                if (!Files.isDirectory(file)) {
                    String below = path.relativize(file).toString();
                    usage.merge(Content.of(below), new Usage(Long.parseLong(cells[0]), 1), Usage::plus);
                }
            }
        }
        du.waitFor();
        return usage;
    }

    static Usage sum(Map<Content, Usage> usage) {
        return usage.values().stream().reduce(new Usage(0, 0), Usage::plus);
    }
}
