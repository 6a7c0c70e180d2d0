package dev.streambook.recommender.live.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a JVM with the flags that engines need and a small heap, which ends when the launcher has ended. */
final class JavaCommand {

    private final List<String> command = new ArrayList<>();

    JavaCommand(Site site, int heapMegabytes) {
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + site.flags());
        command.add(site.endsWithUs());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        // as in the live program: when its 48 MB are full, a JVM with this level compiles no more, and crawls
        command.add("-XX:ReservedCodeCacheSize=128m");
    }

    /** A system property. */
    JavaCommand with(String property, Object value) {
        command.add("-D%s=%s".formatted(property, value));
        return this;
    }

    List<String> run(String classPath, String main, String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("-cp", classPath, main));
        all.addAll(List.of(arguments));
        return all;
    }

    /** All jars of a folder, and more. */
    static String jars(Path folder, Path... more) {
        StringBuilder path = new StringBuilder(folder.resolve("*").toString());
        for (Path each : more) {
            path.append(File.pathSeparator).append(each);
        }
        return path.toString();
    }
}
