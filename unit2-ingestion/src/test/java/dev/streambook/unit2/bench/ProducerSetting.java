package dev.streambook.unit2.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The three settings that are varied; all others are the client's defaults. Idempotence is on where {@code acks} is
 * {@code all}, as it is by default, and off where it cannot be on.
 *
 * @param lingerMillis {@code linger.ms}
 * @param batchBytes {@code batch.size}
 */
record ProducerSetting(String acks, int lingerMillis, int batchBytes) {

    static final List<Integer> LINGERS = List.of(0, 5, 20, 50);
    static final List<Integer> BATCHES = List.of(1024, 4096, 16_384, 65_536);
    static final List<String> ACKS = List.of("0", "1", "all");
    static final int DEFAULT_BATCH = 16_384;

    /** Every linger with every batch size for {@code acks=all}, and every linger with the default size for the others. */
    static List<ProducerSetting> toCompare() {
        List<ProducerSetting> settings = new ArrayList<>();
        for (int linger : LINGERS) {
            for (int batch : BATCHES) {
                settings.add(new ProducerSetting("all", linger, batch));
            }
            settings.add(new ProducerSetting("1", linger, DEFAULT_BATCH));
            settings.add(new ProducerSetting("0", linger, DEFAULT_BATCH));
        }
        return settings;
    }

    KafkaProducer<String, byte[]> open(String bootstrapServers) {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", acks,
                        "linger.ms", lingerMillis,
                        "batch.size", batchBytes,
                        "enable.idempotence", acks.equals("all")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    Map<String, Object> columns() {
        Map<String, Object> columns = new LinkedHashMap<>();
        columns.put("acks", acks);
        columns.put("linger.ms", lingerMillis);
        columns.put("batch.size", batchBytes);
        return columns;
    }
}
