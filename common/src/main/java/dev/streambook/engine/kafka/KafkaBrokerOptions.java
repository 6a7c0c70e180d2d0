package dev.streambook.engine.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a {@link KafkaBroker} is started.
 *
 * @param port the loopback port to listen on, 0 to 65535; 0 takes a free one, which the broker then keeps for life
 * @param settings broker settings by their Kafka names, over the small defaults of {@link KafkaBroker}
 * @param data the folder in which the broker keeps what it has, also after it is closed and after a crash; a broker that is
 *     started on it later has it all. Without a comma. Empty: a temporary folder, which goes with the broker
 */
public record KafkaBrokerOptions(int port, Map<String, String> settings, Optional<Path> data) {

    public KafkaBrokerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is %d; expected 0 (any free one) to 65535".formatted(port));
        }
        data.filter(folder -> folder.toString().contains(",")).ifPresent(folder -> {
            throw new IllegalArgumentException(
                    "folder %s has a comma; expected one without, as Kafka separates folders by commas"
                            .formatted(folder));
        });
        settings = Map.copyOf(settings);
    }

    /** Any free port, no settings of your own. */
    public static KafkaBrokerOptions defaults() {
        return new KafkaBrokerOptions(0, Map.of(), Optional.empty());
    }

    public KafkaBrokerOptions withPort(int port) {
        return new KafkaBrokerOptions(port, settings, data);
    }

    /** The same with one broker setting more, such as {@code max.message.bytes}. */
    public KafkaBrokerOptions with(String setting, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value);
        return new KafkaBrokerOptions(port, more, data);
    }

    /** The same with its data in this folder, which is created if it is missing. */
    public KafkaBrokerOptions keeping(Path folder) {
        return new KafkaBrokerOptions(port, settings, Optional.of(folder.toAbsolutePath()));
    }
}
