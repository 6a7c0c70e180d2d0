package dev.streambook.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final Pattern METRIC = Pattern.compile("streambook_[a-z_]+");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");

    /** Counters and timers have an ending that Prometheus' format adds. */
    private static final String ENDINGS = "_(total|count|sum|bucket|max)$";

    @Test
    void promtool_accepts_the_rules() throws Exception {
        promtool("check", "rules", "alerts.yml");
    }

    @Test
    void each_alert_comes_when_it_should_and_not_before() throws Exception {
        promtool("test", "rules", "alerts-test.yml");
    }

    @Test
    void each_alert_is_among_the_tested_ones() {
        String tests = ComposeFile.read("conf/alerts-test.yml");

        assertThat(ALERT.matcher(ComposeFile.read("conf/alerts.yml")).results())
                .hasSize(8)
                .allSatisfy(alert -> assertThat(tests)
                        .containsPattern(
                                "- alertname: %s\n +eval_time: \\w+\n +exp_alerts:\n".formatted(alert.group(1))));
    }

    private static void promtool(String... arguments) throws Exception {
        assumeTrue(isInstalled("promtool"), "promtool is not installed; on Debian it is in package prometheus");
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process promtool = new ProcessBuilder(command)
                .directory(ComposeFile.folder().resolve("conf").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(promtool.waitFor()).as(said).isZero();
    }

    /** The page on operations names each metric of the API, and tests hold it to the API. */
    @Test
    void alerts_and_dashboard_name_metrics_that_there_are() throws Exception {
        Set<String> known = metrics(Files.readString(ComposeFile.folder().resolve("../docs/unit4/operations.md")));

        assertThat(metrics(ComposeFile.read("conf/alerts.yml"))).isNotEmpty().isSubsetOf(known);
        assertThat(metrics(ComposeFile.read("conf/grafana/dashboards/streambook.json")))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private static Set<String> metrics(String text) {
        return METRIC.matcher(text)
                .results()
                .map(found -> found.group().replaceAll(ENDINGS, ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isInstalled(String program) {
        List<String> folders =
                Arrays.asList(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        return folders.stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
