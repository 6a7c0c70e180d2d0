package dev.streambook.engine;

import java.util.HashMap;
import java.util.Map;

/**
 * How a {@link KafkaBroker} is started.
 *
 * @param port the loopback port to listen on, 0 to 65535; 0 takes a free one, which the broker then keeps for life
 * @param settings broker settings by their Kafka names, over the small defaults of {@link KafkaBroker}
 */
public record KafkaBrokerOptions(int port, Map<String, String> settings) {

    public KafkaBrokerOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is %d; expected 0 (any free one) to 65535".formatted(port));
        }
        settings = Map.copyOf(settings);
    }

    /** Any free port, no settings of your own. */
    public static KafkaBrokerOptions defaults() {
        return new KafkaBrokerOptions(0, Map.of());
    }

    public KafkaBrokerOptions withPort(int port) {
        return new KafkaBrokerOptions(port, settings);
    }

    /** The same with one broker setting more, such as {@code max.message.bytes}. */
    public KafkaBrokerOptions with(String setting, String value) {
        Map<String, String> more = new HashMap<>(settings);
        more.put(setting, value);
        return new KafkaBrokerOptions(port, more);
    }
}
