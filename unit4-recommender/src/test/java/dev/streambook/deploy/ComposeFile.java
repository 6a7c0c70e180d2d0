package dev.streambook.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** deploy/compose.yaml and what stands beside it. */
final class ComposeFile {

    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z_]+)[^}]*}");

    private ComposeFile() {}

    static Path folder() {
        return ProjectFolder.root().resolve("deploy");
    }

    /** As written, variables and all. */
    static String text() {
        return read("compose.yaml");
    }

    /** The file with the values of .env.example in the place of its variables. */
    static JsonNode withExampleValues() {
        Map<String, String> values = example();
        String filled = VARIABLE.matcher(text())
                .replaceAll(found -> java.util.regex.Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(500);
        Object loaded = new Yaml(new SafeConstructor(options)).load(filled);
        return new ObjectMapper().valueToTree(loaded);
    }

    static Set<String> variables() {
        return VARIABLE.matcher(text())
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The values of .env.example. */
    static Map<String, String> example() {
        return read(".env.example")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    /** A file of the folder. */
    static String read(String name) {
        try {
            return Files.readString(folder().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a property in a pom, such as {@code kafka.version}. */
    static String property(Path pom, String name) throws IOException {
        return Pattern.compile("<%s>([^<]*)<".formatted(Pattern.quote(name)))
                .matcher(Files.readString(pom))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }
}
