package dev.streambook.unit2.bench;

import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.workbook.figures.Chosen;
import dev.streambook.workbook.figures.Figures;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures what the guides show, one thing or all, prints it, and writes it to {@code docs/unit2}. */
public final class Bench {

    /** One thing to measure. */
    @FunctionalInterface
    private interface Measurement {
        Figures on(KafkaBroker broker) throws Exception;
    }

    private static final Map<String, Measurement> ALL = new LinkedHashMap<>();

    static {
        ALL.put("producer", broker -> new ProducerBench(broker).measure());
        ALL.put("channels", broker -> new ChannelBench(broker).measure());
        ALL.put("rebalance", broker -> new RebalanceBench(broker).measure());
    }

    private Bench() {}

    /** @param arguments {@code producer}, {@code channels}, {@code rebalance}; nothing means all */
    public static void main(String[] arguments) throws Exception {
        List<String> chosen = Chosen.of(ALL.keySet(), arguments);
        if (chosen.isEmpty()) {
            return;
        }
        System.setProperty("streambook.docs", "update");
        try (KafkaBroker broker = KafkaBroker.start()) {
            for (String name : chosen) {
                System.out.println("measuring: " + name);
                ALL.get(name).on(broker).write(2, name);
                Guides.of(name).keep(System.out::println);
            }
        }
        System.exit(0); // Flume leaves threads behind
    }
}
