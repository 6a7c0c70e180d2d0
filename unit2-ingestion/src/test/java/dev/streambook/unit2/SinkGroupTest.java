package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit2.Collector.Fate;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
@Specification(SinkGroup.class)
class SinkGroupTest {

    private static final List<String> EVENTS = Events.upTo(100);

    private Relay relay;

    @BeforeEach
    void four_collectors_listen(FlumeAgents flume, Isolated isolated) {
        relay = new Relay(flume, isolated);
    }

    @Test
    @Rule("near-first")
    void near_gets_all_as_long_as_it_takes_them(Answer<SinkGroup> answer) {
        relay.run(answer, EVENTS);

        assertThat(archived())
                .as("where 100 events went, with near and far both up")
                .isEqualTo("near 100, far 0");
        assertThat(Accounting.of(EVENTS, relay.archived()))
                .as("100 events for near and far")
                .isEqualTo(Accounting.eachOnce(100));
    }

    @Test
    @Rule("failover")
    void far_gets_all_when_nobody_listens_at_near(Answer<SinkGroup> answer) {
        relay.near().close();

        relay.run(answer, EVENTS);

        assertThat(Accounting.of(EVENTS, relay.archived()))
                .as("100 events; nobody listens at near; %s", archived())
                .isEqualTo(Accounting.eachOnce(100));
    }

    @Test
    @Rule("failed-batch-twice")
    void only_the_batch_in_hand_arrives_twice(Answer<SinkGroup> answer) {
        relay.near().give(call -> call == 1 ? Fate.TAKEN_AND_FAILED : Fate.TAKEN);

        relay.run(answer, EVENTS);

        List<String> twice = EVENTS.subList(0, SinkGroup.BATCH).stream()
                .map(event -> event + " ×2")
                .toList();
        assertThat(Accounting.of(EVENTS, relay.archived()))
                .as("100 events; near takes its first batch and dies before it says so; %s", archived())
                .isEqualTo(new Accounting(100, 110, List.of(), twice, List.of()));
    }

    @Test
    @Rule({"failed-batch-twice", "failover"})
    void far_takes_no_more_at_once_than_near(Answer<SinkGroup> answer) {
        relay.near().close();

        relay.run(answer, EVENTS);

        assertThat(relay.far().calls())
                .as("batches in which far got 100 events; a batch has 10, and is what may arrive twice; %s", archived())
                .isEqualTo(10);
    }

    @Test
    @Rule("tried-again")
    void the_penalty_stays_within_five_seconds(Answer<SinkGroup> answer) throws IOException {
        String key = "relay.sinkgroups.safe.processor.maxpenalty";
        Properties file = new Properties();
        file.load(new StringReader(answer.text()));

        assertThat(Integer.parseInt(file.getProperty(key, "30000").trim()))
                .as("%s = %s, in milliseconds", key, file.getProperty(key, "(absent, which means 30000)"))
                .isBetween(1000, 5000);
    }

    @Test
    @Rule("by-turns")
    void left_and_right_get_every_second_batch(Answer<SinkGroup> answer) {
        List<String> events = Events.upTo(400);

        relay.run(answer, events);

        String batches = batches(events);
        assertThat("left %d, right %d"
                        .formatted(
                                relay.left().events().size(),
                                relay.right().events().size()))
                .as("where 400 events went, with left and right both up; batch by batch: %s", batches)
                .isEqualTo("left 200, right 200");
        assertThat(Accounting.of(events, relay.seen()))
                .as("400 events for left and right")
                .isEqualTo(Accounting.eachOnce(400));
        // the source hands over a hundred at once; between two hundreds a sink may be asked in vain, and lose its turn
        assertThat(batches.split(" "))
                .as("where 400 events went, with left and right both up; batch by batch: %s", batches)
                .isSubsetOf("LRLRLRLRLR", "RLRLRLRLRL");
    }

    @Test
    @Rule("dead-left-alone")
    void a_collector_that_refuses_is_seldom_asked(Answer<SinkGroup> answer) {
        List<String> events = Events.upTo(400);
        relay.right().give(call -> Fate.REFUSED);

        relay.run(answer, events);

        assertThat(Accounting.of(events, relay.seen()))
                .as("400 events; right refuses every batch")
                .isEqualTo(Accounting.eachOnce(400));
        // at its turns it would be asked 20 times; left alone for 2 s, 4 s, 8 s … it takes half a minute to come to
        // five
        assertThat(relay.right().calls())
                .as("how often right was asked while 40 batches went to left")
                .isBetween(1, 5);
    }

    /** L or R for each batch, a hundred events a word. */
    private String batches(List<String> events) {
        Set<String> left = Set.copyOf(relay.left().events());
        StringBuilder batches = new StringBuilder();
        for (int event = 0; event < events.size(); event += SinkGroup.BATCH) {
            batches.append(event > 0 && event % 100 == 0 ? " " : "")
                    .append(left.contains(events.get(event)) ? 'L' : 'R');
        }
        return batches.toString();
    }

    private String archived() {
        return "near %d, far %d"
                .formatted(relay.near().events().size(), relay.far().events().size());
    }
}
