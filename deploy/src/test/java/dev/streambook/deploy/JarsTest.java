package dev.streambook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What mvn package has made for a cluster. */
class JarsTest {

    private static final long MOST_BYTES = 30_000_000;
    private static final List<String> ENGINES = List.of(
            "org/apache/storm/",
            "org/apache/spark/",
            "org/apache/flume/",
            "org/apache/hadoop/",
            "org/apache/zookeeper/",
            "org/apache/kafka/controller/",
            "kafka/server/",
            "scala/",
            "org/slf4j/",
            "org/apache/logging/");

    @Test
    void the_topology_brings_the_spout_for_kafka_and_no_engine() throws IOException {
        List<String> classes = classes("streambook-topology.jar");

        assertThat(classes)
                .contains(
                        "dev/streambook/recommender/live/program/SubmitTopology.class",
                        "org/apache/storm/kafka/spout/KafkaSpout.class",
                        "org/apache/kafka/clients/consumer/KafkaConsumer.class",
                        "org/xerial/snappy/Snappy.class")
                .filteredOn(name -> !name.startsWith("org/apache/storm/kafka/"))
                .noneMatch(JarsTest::isOfAnEngine);
    }

    @Test
    void the_jobs_bring_the_source_for_kafka_and_no_engine() throws IOException {
        List<String> classes = classes("streambook-jobs.jar");

        assertThat(classes)
                .contains(
                        "dev/streambook/recommender/live/program/ArchiveProgram.class",
                        "dev/streambook/recommender/live/program/StatisticsProgram.class",
                        "dev/streambook/recommender/live/program/TrainingProgram.class",
                        "org/apache/spark/sql/kafka010/KafkaSourceProvider.class",
                        "org/apache/kafka/clients/consumer/KafkaConsumer.class")
                .filteredOn(name -> !name.startsWith("org/apache/spark/sql/kafka010/")
                        && !name.startsWith("org/apache/spark/kafka010/"))
                .noneMatch(JarsTest::isOfAnEngine);
    }

    /** A cluster's own Jackson and Guava are of another age. */
    @Test
    void what_a_cluster_has_in_another_version_is_renamed() throws IOException {
        for (String jar : List.of("streambook-topology.jar", "streambook-jobs.jar")) {
            assertThat(classes(jar))
                    .noneMatch(name -> name.startsWith("com/fasterxml/") || name.startsWith("com/google/common/"));
        }
    }

    @Test
    void they_are_small_enough_to_be_sent_around() throws IOException {
        for (String jar : List.of("streambook-topology.jar", "streambook-jobs.jar")) {
            assertThat(Files.size(target().resolve(jar))).isLessThan(MOST_BYTES);
        }
    }

    @Test
    void spark_finds_the_source_for_kafka_by_its_short_name() throws IOException {
        try (JarFile jar = new JarFile(target().resolve("streambook-jobs.jar").toFile())) {
            ZipEntry services = jar.getEntry("META-INF/services/org.apache.spark.sql.sources.DataSourceRegister");

            assertThat(jar.getInputStream(services))
                    .asString(java.nio.charset.StandardCharsets.UTF_8)
                    .contains("org.apache.spark.sql.kafka010.KafkaSourceProvider");
        }
    }

    @Test
    void the_other_programs_have_flume_and_no_engine_of_a_cluster() throws IOException {
        try (Stream<Path> files = Files.list(target().resolve("node/lib"))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();

            assertThat(names)
                    .anyMatch(name -> name.startsWith("flume-ng-core-"))
                    .anyMatch(name -> name.startsWith("kafka-clients-"))
                    .anyMatch(name -> name.startsWith("javalin-"))
                    .noneMatch(name -> name.startsWith("spark-")
                            || name.startsWith("storm-")
                            || name.startsWith("hadoop-")
                            || name.startsWith("scala-")
                            || name.startsWith("kafka_2.12"));
        }
        assertThat(target().resolve("node/engines.args")).exists();
    }

    private static boolean isOfAnEngine(String name) {
        return ENGINES.stream().anyMatch(name::startsWith);
    }

    private static List<String> classes(String name) throws IOException {
        try (JarFile jar = new JarFile(target().resolve(name).toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(entry -> entry.endsWith(".class"))
                    .map(entry -> entry.replaceFirst("^META-INF/versions/\\d+/", ""))
                    .toList();
        }
    }

    private static Path target() {
        return ProjectFolder.root().resolve("deploy/target");
    }
}
