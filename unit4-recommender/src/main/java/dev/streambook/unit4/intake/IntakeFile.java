package dev.streambook.unit4.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The intake agent's file, {@code intake.properties}, with the parts in it that are exercises. */
public final class IntakeFile {

    /** The agent's name in the file. */
    public static final String AGENT = "intake";

    private static final String NAME = "intake.properties";
    private static final List<String> SOURCES = List.of("tail", "spool", "rpc");

    private final List<String> lines;

    private IntakeFile(List<String> lines) {
        this.lines = lines;
    }

    /** The file that a stand-alone agent takes, told whose classes to run. */
    public static IntakeFile of(IntakeParts parts) {
        IntakeFile file = new IntakeFile(standard());
        for (String source : SOURCES) {
            String prefix = "%s.sources.%s.".formatted(AGENT, source);
            file.put(
                    prefix + "interceptors.mask.answer", parts.mask().getClass().getName());
            file.put(prefix + "interceptors.check.keys", parts.keys().getClass().getName());
            file.replace(prefix + "selector.", parts.mask().selector());
        }
        return file;
    }

    /** Writes it into a folder that exists. */
    public Path writeInto(Path folder) {
        try {
            return Files.write(folder.resolve(NAME), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the intake agent's file into " + folder, e);
        }
    }

    private void replace(String prefix, Map<String, String> settings) {
        lines.removeIf(line -> line.startsWith(prefix));
        new TreeMap<>(settings).forEach((name, value) -> put(prefix + name, value));
    }

    private void put(String key, String value) {
        lines.add("%s = %s".formatted(key, value.replace("\\", "\\\\")));
    }

    private static List<String> standard() {
        try (InputStream text = IntakeFile.class.getResourceAsStream("/" + NAME)) {
            return new ArrayList<>(new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
