package dev.streambook.engine.kafka;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kafka.server.BrokerServer;
import kafka.testkit.BrokerNode;
import kafka.testkit.ControllerNode;
import kafka.testkit.KafkaClusterTestKit;
import kafka.testkit.TestKitNodes;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.server.common.MetadataVersion;

/** Kafka's own test kit, with its data in a folder of our choice: one node, or several brokers and a controller. */
final class KafkaNode implements AutoCloseable {

    private static final int ID = 0;

    /** Of the controller, where it is a node of its own. */
    private static final int CONTROLLER = 3_000;

    private final KafkaClusterTestKit kit;

    private KafkaNode(KafkaClusterTestKit kit) {
        this.kit = kit;
    }

    /**
     * Starts one node, broker and controller in one.
     *
     * @param temporary deleted by {@link #close()}
     * @param data where the node keeps its data; formatted, unless a node was started on it before. It may be the same
     *     folder
     * @throws IllegalStateException if Kafka refuses a setting or cannot start
     */
    static KafkaNode start(Path temporary, Path data, Map<String, String> settings) {
        return start(temporary, data, List.of(Map.of()), true, settings);
    }

    /**
     * The same with brokers numbered from 0, and a controller that lives on when they do not.
     *
     * @param folder deleted by {@link #close()}
     * @param brokers what each has besides {@code settings}
     */
    static KafkaNode startBrokers(Path folder, List<Map<String, String>> brokers, Map<String, String> settings) {
        return start(folder, folder, brokers, false, settings);
    }

    private static KafkaNode start(
            Path temporary,
            Path data,
            List<Map<String, String>> brokers,
            boolean combined,
            Map<String, String> settings) {
        // a broker that fails must not end the JVM that it is part of
        Exit.setExitProcedure((code, message) -> refuse("exit", code, message));
        Exit.setHaltProcedure((code, message) -> refuse("halt", code, message));
        try {
            Optional<MetaPropertiesEnsemble> before = formatted(data);
            TestKitNodes nodes =
                    before.isPresent() ? again(temporary, before.get()) : nodes(temporary, data, brokers, combined);
            KafkaClusterTestKit.Builder builder = new KafkaClusterTestKit.Builder(nodes);
            settings.forEach(builder::setConfigProp);
            KafkaNode node = new KafkaNode(builder.build());
            node.run(before.isEmpty());
            return node;
        } catch (Exception e) {
            throw new IllegalStateException("cannot start the Kafka broker: " + e.getMessage(), e);
        }
    }

    private void run(boolean format) throws Exception {
        try {
            if (format) {
                kit.format();
            }
            kit.startup();
            kit.waitForReadyBrokers();
        } catch (Exception e) {
            try {
                kit.close();
            } catch (Exception closing) {
                e.addSuppressed(closing);
            }
            throw e;
        }
    }

    BrokerServer broker() {
        return broker(ID);
    }

    BrokerServer broker(int id) {
        return kit.brokers().get(id);
    }

    @Override
    public void close() {
        try {
            kit.close();
        } catch (Exception e) {
            throw new IllegalStateException("the Kafka broker did not end well: " + e.getMessage(), e);
        }
    }

    /** What a combined node on this folder has written about itself; empty if there was none. */
    private static Optional<MetaPropertiesEnsemble> formatted(Path data) throws IOException {
        String folder = combinedFolder(data).toString();
        if (!Files.exists(Path.of(folder, MetaPropertiesEnsemble.META_PROPERTIES_NAME))) {
            return Optional.empty();
        }
        return Optional.of(new MetaPropertiesEnsemble.Loader()
                .addMetadataLogDir(folder)
                .addLogDirs(List.of(folder))
                .load());
    }

    /** Where the kit puts the data of a node that is broker and controller. */
    private static Path combinedFolder(Path data) {
        return data.resolve("combined_" + ID + "_0");
    }

    /** The kit's own builder would take a folder of the JVM's first temporary directory, which may have a comma. */
    private static TestKitNodes nodes(Path temporary, Path data, List<Map<String, String>> settings, boolean combined)
            throws ReflectiveOperationException {
        String base = data.toString();
        String cluster = Uuid.randomUuid().toString();
        ControllerNode controller = ControllerNode.builder()
                .setId(combined ? ID : CONTROLLER)
                .setBaseDirectory(base)
                .setClusterId(cluster)
                .setCombined(combined)
                .build();
        List<BrokerNode> brokers = new ArrayList<>();
        for (int id = 0; id < settings.size(); id++) {
            brokers.add(BrokerNode.builder()
                    .setId(id)
                    .setNumLogDirectories(1)
                    .setBaseDirectory(base)
                    .setClusterId(cluster)
                    .setCombined(combined)
                    .setPropertyOverrides(settings.get(id))
                    .build());
        }
        return nodes(temporary, cluster, controller, brokers);
    }

    /** The node that there was. The kit's builders would give its folder another identity than the log says. */
    private static TestKitNodes again(Path temporary, MetaPropertiesEnsemble before)
            throws ReflectiveOperationException {
        ControllerNode controller = node(ControllerNode.class, before);
        BrokerNode broker = node(BrokerNode.class, before);
        return nodes(temporary, before.clusterId().orElseThrow(), controller, List.of(broker));
    }

    private static <N> N node(Class<N> type, MetaPropertiesEnsemble before) throws ReflectiveOperationException {
        Constructor<N> constructor =
                type.getDeclaredConstructor(MetaPropertiesEnsemble.class, boolean.class, Map.class);
        constructor.setAccessible(true);
        return constructor.newInstance(before, true, Map.of());
    }

    private static TestKitNodes nodes(
            Path temporary, String cluster, ControllerNode controller, List<BrokerNode> brokers)
            throws ReflectiveOperationException {
        SortedMap<Integer, BrokerNode> byId = new TreeMap<>();
        brokers.forEach(broker -> byId.put(broker.id(), broker));
        Constructor<TestKitNodes> nodes = TestKitNodes.class.getDeclaredConstructor(
                String.class, String.class, BootstrapMetadata.class, SortedMap.class, SortedMap.class);
        nodes.setAccessible(true);
        return nodes.newInstance(
                temporary.toString(),
                cluster,
                BootstrapMetadata.fromVersion(MetadataVersion.latestProduction(), "streambook"),
                new TreeMap<>(Map.of(controller.id(), controller)),
                byId);
    }

    private static void refuse(String what, int code, String message) {
        throw new IllegalStateException("Kafka wanted to %s the JVM with code %d: %s".formatted(what, code, message));
    }
}
