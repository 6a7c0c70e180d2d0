package dev.streambook.recommender.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.config.SaslConfigs;
import org.apache.kafka.common.config.types.Password;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaConnectionTest {

    @TempDir
    private Path folder;

    @Test
    void without_security_there_are_only_the_brokers() {
        assertThat(KafkaConnection.read(Settings.load(Map.of("kafka.bootstrap-servers", "a:9092,b:9092"))))
                .isEqualTo(Map.of("bootstrap.servers", "a:9092,b:9092"));
    }

    @Test
    void a_client_finds_the_password_in_the_file_and_the_settings_do_not_hold_it() throws IOException {
        Path password = Files.writeString(folder.resolve("kafka-password"), "open sesame");

        Map<String, String> connection = read("SASL_PLAINTEXT", Map.of("password-file", password.toString()));

        assertThat(connection)
                .containsEntry("security.protocol", "SASL_PLAINTEXT")
                .containsEntry("sasl.mechanism", "SCRAM-SHA-512");
        assertThat(connection.toString()).doesNotContain("sesame");
        AdminClientConfig client = new AdminClientConfig(new HashMap<>(connection));
        Password jaas = client.getPassword(SaslConfigs.SASL_JAAS_CONFIG);
        assertThat(jaas.value()).endsWith("ScramLoginModule required username=\"ann\" password=\"open sesame\";");
        assertThat(jaas).hasToString("[hidden]");
    }

    @Test
    void tls_takes_the_authorities_from_a_file() throws IOException {
        Path authorities = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----");

        assertThat(read("SSL", Map.of("trusted", authorities.toString())))
                .isEqualTo(Map.of(
                        "bootstrap.servers", "a:9092",
                        "security.protocol", "SSL",
                        "ssl.truststore.type", "PEM",
                        "ssl.truststore.location", authorities.toString()));
    }

    @Test
    void a_password_file_with_a_line_end_is_refused_without_showing_the_password() throws IOException {
        Path password = Files.writeString(folder.resolve("kafka-password"), "open sesame\n");

        assertThatThrownBy(() -> read("SASL_SSL", Map.of("password-file", password.toString())))
                .isInstanceOf(SettingException.class)
                .hasMessage("kafka.client.password-file is " + password
                        + "; expected a file that holds the password and nothing else: no line end, no quotes,"
                        + " no backslashes; set kafka.client.password-file");
    }

    @Test
    void a_protocol_that_there_is_not_is_refused() {
        assertThatThrownBy(() -> read("TLS", Map.of()))
                .hasMessage(
                        "kafka.client.protocol is \"TLS\"; expected one of PLAINTEXT, SSL, SASL_PLAINTEXT, SASL_SSL;"
                                + " set kafka.client.protocol");
    }

    private static Map<String, String> read(String protocol, Map<String, String> client) {
        Map<String, String> set = new HashMap<>();
        client.forEach((key, value) -> set.put("kafka.client." + key, value));
        set.put("kafka.bootstrap-servers", "a:9092");
        set.put("kafka.client.protocol", protocol);
        set.put("kafka.client.user", "ann");
        return KafkaConnection.read(Settings.load(set));
    }
}
