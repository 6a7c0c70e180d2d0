package dev.streambook.recommender.live.cluster;

import dev.streambook.recommender.live.process.LiveException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What brokers need that ask every client for a password over TLS: a key with a certificate that it has signed itself, and two
 * users. All passwords are new for each cluster.
 *
 * @param folder of the key, the certificate and the clients' password
 * @param store the password of the key's store
 * @param brokers the password that one broker tells another
 * @param clients the password of the recommender's programs
 */
record BrokerSecurity(Path folder, String store, String brokers, String clients) {

    private static final String MECHANISM = "SCRAM-SHA-512";
    private static final String BROKER = "broker";
    private static final String CLIENT = "streambook";

    /** @param folder becomes one that nobody else can read, where the system can do that */
    static BrokerSecurity create(Path folder) throws IOException, InterruptedException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        BrokerSecurity security = new BrokerSecurity(folder, secret(), secret(), secret());
        Site.write(security.passwordFile(), security.clients);
        Site.write(security.storePasswordFile(), security.store);
        security.keytool("-genkeypair", "-keyalg", "EC", "-dname", "CN=" + Site.HOST, "-ext", "san=ip:" + Site.HOST);
        security.keytool("-exportcert", "-rfc", "-file", security.certificate().toString());
        return security;
    }

    /** What tells every program of the recommender how to reach such brokers. */
    Map<String, String> environment() {
        return Map.of(
                "STREAMBOOK_KAFKA_PROTOCOL",
                "SASL_SSL",
                "STREAMBOOK_KAFKA_TRUSTED",
                certificate().toString(),
                "STREAMBOOK_KAFKA_USER",
                CLIENT,
                "STREAMBOOK_KAFKA_PASSWORD_FILE",
                passwordFile().toString());
    }

    /** Settings of a client by their Kafka names. */
    Map<String, String> client() {
        return client(CLIENT, clients);
    }

    /** The same with a password of one's own. */
    Map<String, String> client(String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                MECHANISM,
                "sasl.jaas.config",
                login(user, password),
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                certificate().toString());
    }

    /** Whom the brokers know from the beginning, as their tool takes it. */
    List<String> users() {
        return List.of(user(BROKER, brokers), user(CLIENT, clients));
    }

    /** Settings of a broker whose clients, other brokers among them, come to listener CLIENTS. */
    String settings() {
        return """
                listener.security.protocol.map=CLIENTS:SASL_SSL,CONTROLLER:PLAINTEXT
                sasl.enabled.mechanisms=%1$s
                sasl.mechanism.inter.broker.protocol=%1$s
                listener.name.clients.scram-sha-512.sasl.jaas.config=%2$s
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%3$s
                ssl.keystore.password=%4$s
                ssl.key.password=%4$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%5$s
                """.formatted(
                        MECHANISM, login(BROKER, brokers), Site.slashes(keys()), store, Site.slashes(certificate()));
    }

    /** Without the passwords. */
    @Override
    public String toString() {
        return "BrokerSecurity[folder=%s]".formatted(folder);
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }

    private static String login(String user, String password) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(user, password);
    }

    private static String user(String name, String password) {
        return "%s=[name=%s,password=%s]".formatted(MECHANISM, name, password);
    }

    private Path certificate() {
        return folder.resolve("brokers.pem");
    }

    private Path keys() {
        return folder.resolve("brokers.p12");
    }

    private Path passwordFile() {
        return folder.resolve("password");
    }

    private Path storePasswordFile() {
        return folder.resolve("store-password");
    }

    /** The JDK has no public class that makes a certificate. */
    private void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "brokers", "-storetype", "PKCS12", "-keystore", keys().toString()));
        command.addAll(List.of("-storepass:file", storePasswordFile().toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new LiveException("keytool cannot make a certificate: " + said.strip());
        }
    }
}
