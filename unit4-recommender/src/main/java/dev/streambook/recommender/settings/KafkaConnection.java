package dev.streambook.recommender.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How every client of the recommender reaches Kafka, as settings by their Kafka names.
 *
 * <p>No password is among them: they say in which file it lies, and each client reads that file where it runs. So it is
 * neither in a log nor in what Storm and Spark send to their workers.
 */
public final class KafkaConnection {

    private static final List<String> PROTOCOLS = List.of("PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL");
    private static final List<String> MECHANISMS = List.of("SCRAM-SHA-256", "SCRAM-SHA-512");

    private KafkaConnection() {}

    /**
     * From {@code kafka.bootstrap-servers} and the block {@code kafka.client}.
     *
     * @throws SettingException if a value cannot work, or a file that it names cannot be read here
     */
    public static Map<String, String> read(Settings settings) {
        Map<String, String> connection = new LinkedHashMap<>();
        connection.put("bootstrap.servers", servers(settings.block("kafka")));
        SettingsBlock client = settings.block("kafka.client");
        String protocol = client.oneOf("protocol", PROTOCOLS);
        if (!protocol.equals("PLAINTEXT")) {
            connection.put("security.protocol", protocol);
        }
        if (protocol.endsWith("SSL") && client.isSet("trusted")) {
            connection.put("ssl.truststore.type", "PEM");
            connection.put(
                    "ssl.truststore.location", readable(client, "trusted").toString());
        }
        if (protocol.startsWith("SASL")) {
            connection.putAll(scram(client));
        }
        return connection;
    }

    private static String servers(SettingsBlock kafka) {
        String servers = kafka.text("bootstrap-servers");
        for (String server : servers.split(",")) {
            if (!server.strip().matches("\\S+:\\d{1,5}")) {
                throw kafka.wrong("bootstrap-servers", "\"" + servers + "\"", "host:port, several separated by commas");
            }
        }
        return servers;
    }

    private static Map<String, String> scram(SettingsBlock client) {
        String user = client.text("user");
        if (user.matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
            throw client.wrong("user", "\"" + user + "\"", "a name without quotes, backslashes and control characters");
        }
        Path file = readable(client, "password-file");
        requireOneLine(client, file);
        return Map.of(
                "sasl.mechanism",
                client.oneOf("mechanism", MECHANISMS),
                "config.providers",
                "secret",
                "config.providers.secret.class",
                "org.apache.kafka.common.config.provider.DirectoryConfigProvider",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"${secret:%s:%s}\";"
                        .formatted(user, file.getParent(), file.getFileName()));
    }

    private static Path readable(SettingsBlock client, String key) {
        Path file = Path.of(client.text(key)).toAbsolutePath();
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw client.wrong(key, file, "a file that can be read");
        }
        return file;
    }

    /** The password stands between quotes in a setting of the client. */
    private static void requireOneLine(SettingsBlock client, Path file) {
        try {
            String password = Files.readString(file);
            if (password.isEmpty() || password.matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
                throw client.wrong(
                        "password-file",
                        file,
                        "a file that holds the password and nothing else: no line end, no quotes, no backslashes");
            }
        } catch (IOException e) {
            throw client.wrong("password-file", file, "a text file (" + e.getMessage() + ")");
        }
    }
}
