package dev.streambook.recommender.live.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What is alive in the heap of another JVM. */
final class HeapOf {

    private HeapOf() {}

    /** After a full collection, in megabytes: the last line of the JDK's own histogram is {@code Total <objects> <bytes>}. */
    static long aliveMegabytes(long pid) throws IOException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (BufferedReader out = jcmd.inputReader(StandardCharsets.UTF_8)) {
            return out.lines()
                    .filter(line -> line.startsWith("Total"))
                    .mapToLong(line -> Long.parseLong(line.trim().split(" +")[2]) / 1_000_000)
                    .findFirst()
                    .orElseThrow(() -> new IOException("jcmd has no histogram of process " + pid));
        }
    }
}
