package dev.streambook.recommender.live.cluster;

import dev.streambook.engine.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where everything of a cluster lies: its folders and its loopback ports.
 *
 * @param project the checkout, with its jars built
 * @param work a folder for data and logs
 */
record Site(Path project, Path work, Map<String, Integer> ports) {

    static final String HOST = "127.0.0.1";
    static final int BROKERS = 3;

    /** On free ports. */
    static Site in(Path project, Path work) {
        return new Site(project, work, new LinkedHashMap<>());
    }

    /** The port of this use: the same at every call. */
    int port(String use) {
        return ports.computeIfAbsent(use, absent -> {
            int port = FreePort.choose();
            while (ports.containsValue(port)) {
                port = FreePort.choose();
            }
            return port;
        });
    }

    /** Where a node of the API answers, such as {@code http://127.0.0.1:8080}. */
    String address(String node) {
        return "http://%s:%d".formatted(HOST, port(node));
    }

    /** A folder of this name, created. */
    Path folder(String name) {
        try {
            return Files.createDirectories(work.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path flags() {
        return project.resolve(".jvm/engines.args");
    }

    /** What a JVM is told that is to end when this process has ended, whatever ended it. */
    String endsWithUs() {
        Path agent = folder("conf").resolve("launcher-watch.jar");
        if (!Files.exists(agent)) {
            LauncherWatch.write(agent);
        }
        return LauncherWatch.option(agent, ProcessHandle.current().pid());
    }

    Path stormHome() {
        return project.resolve("deploy/storm/target");
    }

    Path sparkHome() {
        return project.resolve("deploy/spark/target");
    }

    /** The jar of this name that {@code mvn package} makes. */
    Path jar(String name) {
        return project.resolve("deploy/target").resolve(name);
    }

    /** What a client's {@code bootstrap.servers} takes. */
    String bootstrapServers() {
        return IntStream.rangeClosed(1, BROKERS)
                .mapToObj(id -> HOST + ":" + port("kafka-" + id))
                .collect(Collectors.joining(","));
    }

    /** As properties and YAML files take it on every system. */
    static String slashes(Path path) {
        return path.toString().replace("\\", "/");
    }

    /** Writes a text file, and returns it. */
    static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
