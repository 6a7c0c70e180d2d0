package dev.streambook.unit3.play;

import dev.streambook.engine.storm.RunningTopology;
import dev.streambook.engine.storm.StormCluster;
import dev.streambook.event.ViewingEvent;
import dev.streambook.event.Watched;
import dev.streambook.unit1.Disorder;
import dev.streambook.unit1.Window;
import dev.streambook.unit1.solution.BoundedDisorder;
import dev.streambook.unit1.solution.HeavyHitters;
import dev.streambook.unit1.solution.WindowAssigner;
import dev.streambook.unit3.TrendParts;
import dev.streambook.unit3.TrendSettings;
import dev.streambook.unit3.TrendingBolt;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.storm.Config;
import org.apache.storm.generated.StormTopology;
import org.apache.storm.spout.SpoutOutputCollector;
import org.apache.storm.task.TopologyContext;
import org.apache.storm.topology.BasicOutputCollector;
import org.apache.storm.topology.OutputFieldsDeclarer;
import org.apache.storm.topology.TopologyBuilder;
import org.apache.storm.topology.base.BaseBasicBolt;
import org.apache.storm.topology.base.BaseRichSpout;
import org.apache.storm.tuple.Fields;
import org.apache.storm.tuple.Tuple;
import org.apache.storm.tuple.Values;
import org.apache.storm.utils.RegisteredGlobalState;

/** An evening of events through an answer to 3.4, and a table of what comes out of it as it comes. */
public final class TrendingTopology {

    private static final Instant START = Instant.parse("2026-01-31T20:00:00Z");
    private static final String ROW = "%-8s %-14s %-10s %-8s %s";

    private TrendingTopology() {}

    /**
     * Sends events of an hour, a few a moment, and returns what the bolt said: its rankings, late events and state.
     *
     * @param name of the topology, unique in the cluster
     * @param answer makes the bolt
     */
    public static List<String> run(
            StormCluster storm, String name, BiFunction<TrendSettings, TrendParts, TrendingBolt> answer) {
        TrendingBolt bolt = answer.apply(
                new TrendSettings(Duration.ofMinutes(20), Duration.ofMinutes(10), 3, 1, 2),
                new TrendParts(
                        WindowAssigner::new,
                        () -> new HeavyHitters(10),
                        () -> new BoundedDisorder(new Disorder(1, Duration.ofMinutes(1)))));
        List<String> rows = Collections.synchronizedList(new ArrayList<>());
        rows.add(ROW.formatted("", "window", "watermark", "open", "what"));
        String id = RegisteredGlobalState.registerState(rows);
        try (RunningTopology running =
                storm.submit(name, Map.of(Config.TOPOLOGY_MAX_SPOUT_PENDING, 1), topology(id, bolt))) {
            running.awaitWithoutCrash(
                    "the last event has come and a tick after it",
                    () -> rows.size() > 1 && rows.get(rows.size() - 1).contains("20:59"));
        } finally {
            RegisteredGlobalState.clearState(id);
        }
        return rows;
    }

    private static StormTopology topology(String rows, TrendingBolt bolt) {
        TopologyBuilder builder = new TopologyBuilder();
        builder.setSpout("events", new Evening());
        builder.setBolt("trending", bolt).globalGrouping("events");
        builder.setBolt("table", new Table(rows))
                .globalGrouping("trending", TrendingBolt.RANKINGS)
                .globalGrouping("trending", TrendingBolt.LATE)
                .globalGrouping("trending", TrendingBolt.STATE);
        return builder.createTopology();
    }

    /** An event each two minutes, one of them twenty minutes late. */
    private static List<ViewingEvent> events() {
        List<ViewingEvent> events = new ArrayList<>();
        for (int minute = 0; minute <= 60; minute += 2) {
            events.add(watched(minute == 34 ? 9 : minute % 3 + 1, minute == 34 ? 14 : minute));
        }
        return events;
    }

    private static ViewingEvent watched(int film, int minute) {
        Instant time = START.plus(Duration.ofMinutes(minute));
        return new Watched("id-" + minute, 1, film, "2001:db8::1", time, Duration.ofMinutes(90));
    }

    private static String time(Instant instant) {
        return instant.equals(Instant.MIN)
                ? "none"
                : instant.atZone(ZoneOffset.UTC).toLocalTime().toString();
    }

    /** Sends the events of the evening, each when the one before it is acked. */
    private static final class Evening extends BaseRichSpout {

        private static final long serialVersionUID = 1L;

        private transient SpoutOutputCollector collector;
        private transient List<ViewingEvent> events;
        private int next;

        @Override
        public void open(Map<String, Object> settings, TopologyContext context, SpoutOutputCollector collector) {
            this.collector = collector;
            events = events();
        }

        @Override
        public void nextTuple() {
            if (next < events.size()) {
                collector.emit(new Values(events.get(next), 0, (long) next), next);
                next++;
            }
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {
            declarer.declare(new Fields(TrendingBolt.EVENT, TrendingBolt.PARTITION, TrendingBolt.OFFSET));
        }
    }

    /** Prints a row for each tuple. */
    private static final class Table extends BaseBasicBolt {

        private static final long serialVersionUID = 1L;

        private final String rows;

        Table(String rows) {
            this.rows = rows;
        }

        @Override
        @SuppressWarnings("unchecked")
        public void execute(Tuple tuple, BasicOutputCollector collector) {
            List<String> table = (List<String>) RegisteredGlobalState.getState(rows);
            if (table != null) {
                table.add(row(tuple));
            }
        }

        private static String row(Tuple tuple) {
            return switch (tuple.getSourceStreamId()) {
                case TrendingBolt.STATE ->
                    ROW.formatted(
                            "state",
                            "",
                            time((Instant) tuple.getValueByField("watermark")),
                            tuple.getIntegerByField("windows"),
                            "");
                case TrendingBolt.LATE -> {
                    ViewingEvent late = (ViewingEvent) tuple.getValueByField(TrendingBolt.EVENT);
                    yield ROW.formatted("late", "", "", "", "film %d at %s".formatted(late.item(), time(late.time())));
                }
                default -> {
                    Window window = (Window) tuple.getValueByField("window");
                    yield ROW.formatted(
                            "ranking",
                            time(window.start()) + "-" + time(window.end()),
                            "",
                            "",
                            ((List<?>) tuple.getValueByField("items"))
                                    .stream().map(Object::toString).collect(Collectors.joining(", ")));
                }
            };
        }

        @Override
        public void declareOutputFields(OutputFieldsDeclarer declarer) {}
    }
}
