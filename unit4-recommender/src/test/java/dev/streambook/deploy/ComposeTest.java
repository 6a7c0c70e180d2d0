package dev.streambook.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.streambook.recommender.settings.Settings;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;

/** No Docker engine is needed: the file is read, and held against the schema, the poms and the settings. */
class ComposeTest {

    private static final Set<String> TASKS = Set.of("topics", "topology");

    private final JsonNode file = ComposeFile.withExampleValues();

    @Test
    void the_file_follows_the_schema_of_the_compose_specification() throws IOException {
        JsonSchema compose = schema();
        ObjectNode given = file.deepCopy();
        given.remove("name"); // the published schema is older than this element

        assertThat(compose.validate(given)).isEmpty();
        ((ObjectNode) given.at("/services/intake")).put("imaeg", "misspelt");
        assertThat(compose.validate(given)).as("a wrong key is noticed").isNotEmpty();
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream bytes = ComposeTest.class.getResourceAsStream("compose-spec.json")) {
            JsonNode schema = new ObjectMapper().readTree(bytes);
            removeIds(schema);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                    .getSchema(schema);
        }
    }

    /** An older dialect had "id" where the one that the schema names has "$id". */
    private static void removeIds(JsonNode schema) {
        if (schema instanceof ObjectNode object && object.path("id").isTextual()) {
            object.remove("id");
        }
        schema.forEach(ComposeTest::removeIds);
    }

    @Test
    void every_variable_is_explained_in_the_example_and_no_other() {
        assertThat(ComposeFile.example().keySet()).containsExactlyInAnyOrderElementsOf(ComposeFile.variables());
        assertThat(ComposeFile.read(".env.example").lines())
                .as("a line of explanation stands above each group of variables")
                .filteredOn(line -> line.startsWith("# "))
                .hasSizeGreaterThan(15);
    }

    @Test
    void these_are_the_services() {
        assertThat(names(file.path("services")))
                .containsExactlyInAnyOrder(
                        "kafka-1",
                        "kafka-2",
                        "kafka-3",
                        "topics",
                        "zookeeper",
                        "nimbus",
                        "supervisor",
                        "storm-ui",
                        "topology",
                        "spark-master",
                        "spark-worker",
                        "archive",
                        "statistics",
                        "training",
                        "source",
                        "intake",
                        "speed",
                        "api-1",
                        "api-2",
                        "page",
                        "prometheus",
                        "grafana");
    }

    @Test
    void every_lasting_service_has_a_health_check_a_limit_and_starts_again() {
        lasting().forEach((name, service) -> {
            assertThat(service.has("healthcheck")).as(name).isTrue();
            assertThat(service.path("restart").asText()).as(name).isEqualTo("unless-stopped");
            assertThat(service.at("/deploy/resources/limits/memory").asText())
                    .as(name)
                    .matches("\\d+[mg]");
        });
    }

    @Test
    void who_waits_for_a_service_waits_for_one_that_has_a_health_check_or_ends() {
        services()
                .forEach((name, service) -> service.path("depends_on")
                        .properties()
                        .forEach(entry -> {
                            String condition =
                                    entry.getValue().path("condition").asText();
                            assertThat(condition)
                                    .as(name + " waits for " + entry.getKey())
                                    .isEqualTo(
                                            TASKS.contains(entry.getKey())
                                                    ? "service_completed_successfully"
                                                    : "service_healthy");
                            assertThat(services()).containsKey(entry.getKey());
                        }));
    }

    @Test
    void nothing_is_published_beyond_this_machine() {
        List<String> published = new ArrayList<>();
        services().values().forEach(service -> service.path("ports").forEach(port -> published.add(port.asText())));

        assertThat(published).hasSize(5).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(ComposeFile.text()).doesNotContain("network_mode", "privileged");
    }

    /** The images of Storm and ZooKeeper begin as root where nobody says otherwise; all others name a user themselves. */
    @Test
    void no_process_is_root_or_can_become_root() {
        services().forEach((name, service) -> {
            assertThat(service.path("cap_drop").path(0).asText()).as(name).isEqualTo("ALL");
            assertThat(service.path("security_opt").path(0).asText()).as(name).isEqualTo("no-new-privileges:true");
            String image = service.path("image").asText().replaceFirst(":.*", "");
            if (Set.of("storm", "zookeeper").contains(image)) {
                assertThat(service.path("user").asText()).as(name).isEqualTo(image);
            }
        });
    }

    @Test
    void what_is_written_down_has_a_bound() {
        services()
                .forEach((name, service) -> assertThat(
                                service.at("/logging/options").toString())
                        .as(name)
                        .isEqualTo("{\"max-size\":\"10m\",\"max-file\":\"3\"}"));
        assertThat(file.at("/services/prometheus/command").toString()).contains("--storage.tsdb.retention.size=");
        assertThat(file.at("/services/zookeeper/environment/ZOO_AUTOPURGE_PURGEINTERVAL")
                        .asText())
                .isEqualTo("24");
        assertThat(file.at("/services/spark-worker/environment/SPARK_WORKER_OPTS")
                        .asText())
                .contains("-Dspark.worker.cleanup.enabled=true", "-Dspark.executor.logs.rolling.strategy=size");
    }

    @Test
    void the_source_can_see_how_far_the_intake_has_read_and_no_more() {
        assertThat(volumeOf(file.at("/services/source"), "intake"))
                .isEqualTo(Settings.defaults().values().get("cluster.intake") + ":ro");
    }

    @Test
    void the_name_of_the_kafka_cluster_is_one() {
        String id = ComposeFile.example().get("KAFKA_CLUSTER_ID");

        assertThat(Uuid.fromString(id)).hasToString(id);
    }

    @Test
    void every_image_is_pinned() {
        services().values().stream()
                .filter(service -> !service.has("build"))
                .map(service -> service.path("image").asText())
                .forEach(image -> assertThat(image).matches("[a-z./-]+:v?\\d+\\.\\d+\\.\\d+(-alpine)?"));
        assertThat(ComposeFile.read("Dockerfile.node"))
                .containsPattern("FROM eclipse-temurin:17\\.0\\.\\d+_\\d+-jre-noble\n");
        assertThat(ComposeFile.read("Dockerfile.spark"))
                .contains("FROM spark:${SPARK_VERSION}-scala2.12-java17-ubuntu\n");
    }

    @Test
    void own_images_download_nothing_and_do_not_run_as_root() {
        for (String image : List.of("Dockerfile.node", "Dockerfile.spark")) {
            String text = ComposeFile.read(image);

            assertThat(text).doesNotContain("curl", "wget", "apt-get", "ADD ", "http");
            assertThat(text.substring(text.lastIndexOf("USER "))).doesNotStartWith("USER root");
        }
    }

    @Test
    void versions_are_those_of_the_poms() throws IOException {
        Path root = ProjectFolder.root();
        Map<String, String> example = ComposeFile.example();

        assertThat(example)
                .containsEntry("KAFKA_VERSION", ComposeFile.property(root.resolve("pom.xml"), "kafka.version"))
                .containsEntry("SPARK_VERSION", ComposeFile.property(root.resolve("pom.xml"), "spark.version"))
                .containsEntry(
                        "SPARK_VERSION", ComposeFile.property(root.resolve("deploy/spark/pom.xml"), "spark.version"))
                .containsEntry(
                        "STORM_VERSION", ComposeFile.property(root.resolve("deploy/storm/pom.xml"), "storm.version"));
    }

    /** The variables that the containers are given are those that reference.conf and intake.properties read. */
    @Test
    void settings_have_the_names_that_the_programs_read() throws IOException {
        String read =
                Files.readString(ProjectFolder.root().resolve("unit4-recommender/src/main/resources/reference.conf"))
                        + Files.readString(
                                ProjectFolder.root().resolve("unit4-recommender/src/main/resources/intake.properties"));
        Set<String> given = new TreeSet<>();
        services().values().forEach(service -> given.addAll(names(service.path("environment"))));
        given.removeIf(name -> !name.startsWith("STREAMBOOK_"));

        assertThat(given)
                .hasSizeGreaterThan(8)
                .allSatisfy(name -> assertThat(read).containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void folders_and_ports_are_the_defaults_of_the_settings() {
        Map<String, String> defaults = Settings.defaults().values();
        JsonNode services = file.path("services");

        assertThat(volumeOf(services.path("source"), "logs")).isEqualTo(defaults.get("cluster.logs"));
        assertThat(volumeOf(services.path("intake"), "logs")).isEqualTo(defaults.get("cluster.logs"));
        assertThat(volumeOf(services.path("intake"), "intake")).isEqualTo(defaults.get("cluster.intake"));
        assertThat(volumeOf(services.path("source"), "dead-letters")).isEqualTo(defaults.get("cluster.dead-letters"));
        for (String spark : List.of("spark-worker", "archive", "statistics", "training")) {
            assertThat(volumeOf(services.path(spark), "archive")).isEqualTo(defaults.get("cluster.archive"));
            assertThat(volumeOf(services.path(spark), "statistics")).isEqualTo(defaults.get("cluster.statistics"));
        }
        assertThat(ComposeFile.read("conf/haproxy.cfg"))
                .contains("api-1:" + defaults.get("http.port"), "api-2:" + defaults.get("http.port"));
        assertThat(ComposeFile.example()).containsEntry("STREAMBOOK_RPC_PORT", defaults.get("cluster.rpc-port"));
        assertThat(ComposeFile.read("conf/prometheus.yml"))
                .contains("\"api-1:%s\", \"api-2:%1$s\"".formatted(defaults.get("http.port")));
    }

    @Test
    void a_record_is_on_three_brokers_and_acknowledged_by_two() {
        for (String broker : List.of("kafka-1", "kafka-2", "kafka-3")) {
            JsonNode settings = file.at("/services/" + broker + "/environment");

            assertThat(settings.path("KAFKA_DEFAULT_REPLICATION_FACTOR").asText())
                    .isEqualTo("3");
            assertThat(settings.path("KAFKA_MIN_INSYNC_REPLICAS").asText()).isEqualTo("2");
            assertThat(settings.path("KAFKA_ADVERTISED_LISTENERS").asText())
                    .isEqualTo("PLAINTEXT://" + broker + ":9092");
            assertThat(settings.path("KAFKA_NODE_ID").asText()).isEqualTo(broker.substring(broker.length() - 1));
        }
        assertThat(ComposeFile.example().get("STREAMBOOK_KAFKA")).isEqualTo("kafka-1:9092,kafka-2:9092,kafka-3:9092");
    }

    @Test
    void a_spark_master_that_starts_again_knows_the_jobs() {
        JsonNode master = file.at("/services/spark-master");

        assertThat(master.at("/environment/SPARK_MASTER_OPTS").asText())
                .isEqualTo("-Dspark.deploy.recoveryMode=FILESYSTEM -Dspark.deploy.recoveryDirectory="
                        + volumeOf(master, "spark-master"));
        assertThat(ComposeFile.read("Dockerfile.spark"))
                .as("a new volume takes its owner from the image")
                .contains(volumeOf(master, "spark-master"), "chown -R spark:spark /var/streambook");
    }

    @Test
    void main_classes_exist_and_mounted_files_are_there() {
        List<String> mains = StreamSupport.stream(file.path("services").spliterator(), false)
                .flatMap(service -> StreamSupport.stream(service.path("command").spliterator(), false))
                .flatMap(word -> java.util.Arrays.stream(word.asText().split(" ")))
                .filter(word -> word.startsWith("dev.streambook."))
                .toList();

        assertThat(mains)
                .hasSize(10)
                .allSatisfy(main -> assertThat(Class.forName(main)).hasPublicMethods("main"));
        services()
                .values()
                .forEach(service -> service.path("volumes").forEach(volume -> {
                    String from = volume.asText().split(":")[0];
                    if (from.startsWith("./conf")) {
                        assertThat(ComposeFile.folder().resolve(from)).exists();
                    } else if (!from.startsWith("./")) {
                        assertThat(names(file.path("volumes"))).contains(from);
                    }
                }));
    }

    private Map<String, JsonNode> lasting() {
        Map<String, JsonNode> lasting = services();
        lasting.keySet().removeAll(TASKS);
        return lasting;
    }

    private Map<String, JsonNode> services() {
        Map<String, JsonNode> services = new TreeMap<>();
        file.path("services").properties().forEach(entry -> services.put(entry.getKey(), entry.getValue()));
        return services;
    }

    private static String volumeOf(JsonNode service, String name) {
        for (JsonNode volume : service.path("volumes")) {
            if (volume.asText().startsWith(name + ":")) {
                return volume.asText().substring(name.length() + 1);
            }
        }
        throw new AssertionError("no volume " + name);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
