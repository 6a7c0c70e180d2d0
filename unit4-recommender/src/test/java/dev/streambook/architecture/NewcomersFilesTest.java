package dev.streambook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What somebody finds who opens the project for the first time, and what a server runs on every change. */
class NewcomersFilesTest {

    private static final List<Integer> JDKS = List.of(17, 21, 25);

    @Test
    void the_licence_is_the_one_that_the_pom_names() throws IOException {
        assertThat(read("LICENSE")).contains("Apache License", "Version 2.0, January 2004");
        assertThat(read("pom.xml")).contains("<name>Apache-2.0</name>");
    }

    @Test
    void the_workflow_runs_the_projects_own_check_on_three_systems_and_three_jdks() throws IOException {
        Map<?, ?> workflow = new Yaml(new SafeConstructor(new LoaderOptions())).load(read(".github/workflows/ci.yml"));
        Map<?, ?> build = (Map<?, ?>) ((Map<?, ?>) workflow.get("jobs")).get("build");
        Map<?, ?> matrix = (Map<?, ?>) ((Map<?, ?>) build.get("strategy")).get("matrix");

        assertThat(matrix.get("system")).isEqualTo(List.of("ubuntu-latest", "macos-latest", "windows-latest"));
        assertThat(matrix.get("jdk")).isEqualTo(JDKS);
        assertThat(build.get("steps").toString()).contains("run=.ci/run");
        assertThat(Files.isExecutable(path(".ci/run"))).isTrue();
    }

    @Test
    void the_readme_names_the_jdks_that_the_workflow_tries() throws IOException {
        String jdks = "JDK %s, %s or %s".formatted(JDKS.toArray());

        assertThat(read("README.md")).contains(jdks);
        assertThat(read("CONTRIBUTING.md")).contains(jdks);
    }

    @Test
    void the_container_has_a_jdk_of_these_and_opens_the_two_pages() throws IOException {
        JsonNode container = json(".devcontainer/devcontainer.json");

        assertThat(container.path("image").asText()).matches(".*java:1-(17|21|25)-.*");
        assertThat(container.findPath("installMaven").asText()).isEqualTo("true");
        assertThat(container.path("forwardPorts").toString()).isEqualTo("[8080,8090]");
    }

    @Test
    void the_editors_files_are_there() throws IOException {
        assertThat(json(".vscode/extensions.json").path("recommendations").toString())
                .contains("vscjava.vscode-java-pack");
        assertThat(read(".editorconfig")).startsWith("root = true");
    }

    private static JsonNode json(String file) throws IOException {
        return new ObjectMapper().readTree(read(file));
    }

    private static String read(String file) throws IOException {
        return Files.readString(path(file));
    }

    private static Path path(String file) {
        return ProjectFolder.root().resolve(file);
    }
}
