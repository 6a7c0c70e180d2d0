package dev.streambook.unit3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.engine.kafka.TopicWriter;
import dev.streambook.unit3.EventQuery.Setting;
import dev.streambook.unit3.play.QueryEdits;
import dev.streambook.unit3.play.QueryTrial;
import dev.streambook.unit3.play.QueryTrial.Run;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each plan is carried out: three records, a run, the edit, three more records, and a run as planned. */
@Engines
@Specification(Upgrade.class)
class UpgradeTest {

    private static final String READ = "records that the second run has read; the plan was ";

    private KafkaBroker broker;
    private TopicWriter<String, String> writer;
    private String plays;
    private String more;
    private QueryEdits edits;
    private QueryTrial trial;
    private EventQuery perViewer;

    /** The plan, and the run that came of it. */
    private record Upgraded(Plan plan, Run run) {

        String told() {
            return plan.step() + (run.failed() ? ".\nSpark said: " + run.failure() : "");
        }
    }

    @BeforeEach
    void two_topics_and_a_query(KafkaBroker broker, SparkSession session, Isolated isolated) {
        this.broker = broker;
        writer = isolated.closing(TopicWriter.ofText(broker.bootstrapServers()));
        plays = isolated.topic("plays", 1);
        more = isolated.topic("more", 1);
        edits = new QueryEdits(plays, more);
        trial = new QueryTrial(session, broker.bootstrapServers(), isolated.directory("trial"));
        perViewer = edits.perViewer();
    }

    @Test
    @Rule("unchanged")
    void an_unchanged_query_goes_on_after_a_crash_and_a_restart_of_the_broker(Answer<Upgrade> answer)
            throws TimeoutException {
        EventQuery byTwos = perViewer.set(Setting.MAX_OFFSETS_PER_TRIGGER, "2");
        trial.inBatch(1, () -> {
            throw new IllegalStateException("the process dies in batch 1");
        });
        trial.inBatch(2, broker::restart);

        Upgraded upgraded = upgrade(answer, byTwos, byTwos);

        assertResult(
                "counts; the first run died in batch 1, the broker was restarted in batch 2",
                upgraded,
                Map.of("viewer 1", "3", "viewer 2", "2", "viewer 3", "1"));
        assertThat(upgraded.run().recordsRead()).as(READ + upgraded.told()).isEqualTo(4);
    }

    @Test
    @Rule("filter")
    void a_changed_filter_goes_on(Answer<Upgrade> answer) throws TimeoutException {
        Upgraded upgraded = upgrade(answer, perViewer, perViewer.where("kind = 'watched'"));

        assertThat(upgraded.run().recordsRead()).as(READ + upgraded.told()).isEqualTo(3);
        assertResult(
                "counts; the old ones stay, and of the three new records the one of viewer 2 is filtered out",
                upgraded,
                Map.of("viewer 1", "3", "viewer 2", "1", "viewer 3", "1"));
    }

    @Test
    @Rule("filter")
    void a_filter_that_is_taken_away_has_changed_as_well(Answer<Upgrade> answer) {
        EventQuery watched = perViewer.where("kind = 'watched'");

        assertThat(planOf(answer, watched, perViewer))
                .as("the plan for a query by viewer without a filter, which let through kind = 'watched' before")
                .isEqualTo(Plan.resume(Set.of()));
        assertThat(planOf(answer, watched, perViewer.where("kind = 'rated'")))
                .as("the plan for a query by viewer that lets through kind = 'rated', and let through 'watched' before")
                .isEqualTo(Plan.resume(Set.of()));
    }

    @Test
    @Rule("aggregates")
    void other_aggregates_are_computed_from_all_records(Answer<Upgrade> answer) throws TimeoutException {
        Upgraded upgraded = upgrade(answer, perViewer, perViewer.showing("sum(seconds)"));

        assertResult(
                "seconds of each viewer, after the query counted records before",
                upgraded,
                Map.of("viewer 1", "45", "viewer 2", "55", "viewer 3", "35"));
    }

    @Test
    @Rule("aggregates")
    void aggregates_of_the_same_type_are_computed_from_all_records(Answer<Upgrade> answer) throws TimeoutException {
        Upgraded upgraded = upgrade(answer, perViewer.showing("max(seconds)"), perViewer.showing("min(seconds)"));

        assertResult(
                "the shortest viewing of each viewer, after the query kept the longest before",
                upgraded,
                Map.of("viewer 1", "10", "viewer 2", "25", "viewer 3", "35"));
    }

    @Test
    @Rule("aggregates")
    void the_same_aggregates_in_another_order_are_a_replay(Answer<Upgrade> answer) {
        EventQuery before = perViewer.showing("min(seconds)", "max(seconds)");

        assertThat(answer.create()
                        .plan(new Checkpoint(before, true), perViewer.showing("max(seconds)", "min(seconds)")))
                .as("the plan for max and min, after the query kept min and max; the state has values without names")
                .isEqualTo(Plan.replay());
    }

    @Test
    @Rule("keys")
    void another_key_of_the_same_type_is_counted_from_all_records(Answer<Upgrade> answer) throws TimeoutException {
        Upgraded upgraded = upgrade(answer, perViewer, perViewer.groupedBy("film"));

        assertResult(
                "records of each film, after the query counted those of each viewer before; both are int",
                upgraded,
                Map.of("film 1", "2", "film 2", "3", "film 3", "1"));
    }

    @Test
    @Rule("key-order")
    void keys_in_another_order_are_counted_from_all_records(Answer<Upgrade> answer) throws TimeoutException {
        Upgraded upgraded =
                upgrade(answer, perViewer.groupedBy("viewer", "film"), perViewer.groupedBy("film", "viewer"));

        assertResult(
                "records of each film and viewer, after the query grouped by viewer and film before",
                upgraded,
                Map.of("film 2, viewer 1", "3", "film 1, viewer 2", "2", "film 3, viewer 3", "1"));
    }

    @Test
    @Rule("topic-added")
    void one_more_topic_is_read_along(Answer<Upgrade> answer) throws TimeoutException {
        Upgraded upgraded = upgrade(answer, perViewer, perViewer.reading(plays, more));

        assertThat(upgraded.run().recordsRead()).as(READ + upgraded.told()).isEqualTo(4);
        assertResult(
                "counts, with the one record of the topic that was added",
                upgraded,
                Map.of("viewer 1", "3", "viewer 2", "2", "viewer 3", "1", "viewer 8", "1"));
    }

    @Test
    @Rule("topic-dropped")
    void without_one_of_its_topics_everything_is_read_again(Answer<Upgrade> answer) throws TimeoutException {
        Upgraded upgraded = upgrade(answer, perViewer.reading(plays, more), perViewer);

        assertResult(
                "counts, without the record of the topic that is no longer read",
                upgraded,
                Map.of("viewer 1", "3", "viewer 2", "2", "viewer 3", "1"));
    }

    @Test
    @Rule("state-lost")
    void a_query_that_has_lost_its_state_counts_everything_again(Answer<Upgrade> answer) throws TimeoutException {
        edits.writeBefore(writer);
        trial.resume(perViewer);
        trial.loseState();

        Upgraded upgraded = goOn(answer, perViewer, perViewer);

        assertResult(
                "counts, after the folder of the state was lost",
                upgraded,
                Map.of("viewer 1", "3", "viewer 2", "2", "viewer 3", "1"));
    }

    @Test
    @Rule("no-state")
    void a_query_without_state_goes_on(Answer<Upgrade> answer) throws TimeoutException {
        EventQuery each = EventQuery.of(plays);

        Upgraded upgraded = upgrade(answer, each, each.set(Setting.MAX_OFFSETS_PER_TRIGGER, "2"));

        assertThat(upgraded.run().recordsRead()).as(READ + upgraded.told()).isEqualTo(3);
        assertThat(upgraded.run().table().keySet())
                .as("events that were let through, batches of two at most; the plan was " + upgraded.told())
                .containsExactly("id a", "id b", "id c", "id d", "id e", "id f");
    }

    @Test
    @Rule("without-effect")
    void shuffle_partitions_and_starting_offsets_stay_as_they_were(Answer<Upgrade> answer) throws TimeoutException {
        EventQuery set = perViewer
                .set(Setting.SHUFFLE_PARTITIONS, "3")
                .set(Setting.STARTING_OFFSETS, "latest")
                .set(Setting.MAX_OFFSETS_PER_TRIGGER, "1");

        Upgraded upgraded = upgrade(answer, perViewer, set);

        assertThat(upgraded.run())
                .as(
                        "with 3 shuffle partitions, starting at latest, one record a batch: the counts, and what the run did")
                .isEqualTo(new Run(Map.of("viewer 1", "3", "viewer 2", "2", "viewer 3", "1"), 3, 3, 2, ""));
        assertThat(upgraded.plan())
                .as(
                        "the plan; the state had 2 partitions as before, no record was left out, and there were 3 batches of 1")
                .isEqualTo(Plan.resume(Set.of(Setting.SHUFFLE_PARTITIONS, Setting.STARTING_OFFSETS)));
    }

    @Test
    @Rule("without-effect")
    void only_what_has_changed_is_said_to_be_without_effect(Answer<Upgrade> answer) {
        EventQuery three = perViewer.set(Setting.SHUFFLE_PARTITIONS, "3");

        assertThat(answer.create().plan(new Checkpoint(three, true), three.set(Setting.STARTING_OFFSETS, "latest")))
                .as("the plan; shuffle partitions are 3 as before, the starting offsets are now latest")
                .isEqualTo(Plan.resume(Set.of(Setting.STARTING_OFFSETS)));
        assertThat(answer.create().plan(new Checkpoint(three, true), perViewer))
                .as("the plan; shuffle partitions were 3 before, and are 2 now")
                .isEqualTo(Plan.resume(Set.of(Setting.SHUFFLE_PARTITIONS)));
    }

    @Test
    @Rule("without-effect")
    void a_setting_that_is_new_or_gone_has_changed_as_well(Answer<Upgrade> answer) {
        EventQuery bare = without(perViewer);

        assertThat(planOf(answer, bare, perViewer))
                .as("the plan; nothing was set before, and now shuffle partitions are 2, starting offsets earliest")
                .isEqualTo(Plan.resume(Set.of(Setting.SHUFFLE_PARTITIONS, Setting.STARTING_OFFSETS)));
        assertThat(planOf(answer, perViewer, bare))
                .as("the plan; shuffle partitions were 2 before, starting offsets earliest, and now nothing is set")
                .isEqualTo(Plan.resume(Set.of(Setting.SHUFFLE_PARTITIONS, Setting.STARTING_OFFSETS)));
    }

    @Test
    @Rule("without-effect")
    void a_value_that_is_read_anew_and_is_equal_has_not_changed(Answer<Upgrade> answer) {
        String three = String.valueOf(3);
        String alsoThree = String.valueOf(3);

        assertThat(planOf(
                        answer,
                        perViewer.set(Setting.SHUFFLE_PARTITIONS, three),
                        perViewer.set(Setting.SHUFFLE_PARTITIONS, alsoThree)))
                .as("the plan; shuffle partitions were 3 before and are 3 now, each read from a file of its own")
                .isEqualTo(Plan.resume(Set.of()));
    }

    @Test
    @Rule("without-effect")
    void a_query_without_state_and_one_with_a_new_topic_keep_both_settings_too(Answer<Upgrade> answer) {
        EventQuery each = EventQuery.of(plays);
        EventQuery next = each.set(Setting.SHUFFLE_PARTITIONS, "3").set(Setting.STARTING_OFFSETS, "latest");
        Plan both = Plan.resume(Set.of(Setting.SHUFFLE_PARTITIONS, Setting.STARTING_OFFSETS));

        assertThat(answer.create().plan(new Checkpoint(each, false), next))
                .as("the plan of a query without state, for which other values of both were set")
                .isEqualTo(both);
        assertThat(answer.create().plan(new Checkpoint(each, false), next.reading(plays, more)))
                .as("the plan of the same query with one more topic")
                .isEqualTo(both);
    }

    @Test
    @Rule("replay-heeds")
    void a_replay_has_the_number_of_shuffle_partitions_that_is_set(Answer<Upgrade> answer) throws TimeoutException {
        EventQuery next = perViewer.groupedBy("viewer", "kind").set(Setting.SHUFFLE_PARTITIONS, "3");

        Upgraded upgraded = upgrade(answer, perViewer, next);

        assertThat(upgraded.run().statePartitions())
                .as("partitions of the state; the plan was " + upgraded.told())
                .isEqualTo(3);
        assertThat(upgraded.plan())
                .as("the plan; 3 partitions were set, and there are 3")
                .isEqualTo(Plan.replay());
    }

    @Test
    @Rule("topic-added")
    void topics_are_the_same_in_any_order_and_a_new_one_may_stand_first(Answer<Upgrade> answer) {
        assertThat(planOf(answer, perViewer.reading(plays, more), perViewer.reading(more, plays)))
                .as("the plan for the topics more and plays, which were plays and more before")
                .isEqualTo(Plan.resume(Set.of()));
        assertThat(planOf(answer, perViewer, perViewer.reading(more, plays)))
                .as("the plan for the topics more and plays, of which only plays was read before")
                .isEqualTo(Plan.resume(Set.of()));
        assertThat(planOf(answer, perViewer, perViewer.reading(more, "a third one", plays)))
                .as("the plan for three topics, of which only one was read before")
                .isEqualTo(Plan.resume(Set.of()));
    }

    @Test
    @Rule("topic-dropped")
    void another_topic_in_the_place_of_one_is_a_replay(Answer<Upgrade> answer) {
        assertThat(planOf(answer, perViewer, perViewer.reading(more)))
                .as("the plan for the topic more, after plays was read before")
                .isEqualTo(Plan.replay());
    }

    @Test
    @Rule("aggregates")
    void one_aggregate_more_or_one_less_is_a_replay(Answer<Upgrade> answer) {
        EventQuery two = perViewer.showing("count(*)", "sum(seconds)");

        assertThat(planOf(answer, perViewer, two))
                .as("the plan for count(*) and sum(seconds), after count(*) alone")
                .isEqualTo(Plan.replay());
        assertThat(planOf(answer, two, perViewer))
                .as("the plan for count(*) alone, after count(*) and sum(seconds)")
                .isEqualTo(Plan.replay());
    }

    @Test
    @Rule("keys")
    void one_key_more_or_one_less_is_a_replay(Answer<Upgrade> answer) {
        EventQuery two = perViewer.groupedBy("viewer", "film");

        assertThat(planOf(answer, perViewer, two))
                .as("the plan for the keys viewer and film, after viewer alone")
                .isEqualTo(Plan.replay());
        assertThat(planOf(answer, two, perViewer))
                .as("the plan for the key viewer alone, after viewer and film")
                .isEqualTo(Plan.replay());
    }

    @Test
    @Rule("keys")
    void a_query_that_begins_to_group_or_no_longer_groups_is_a_replay(Answer<Upgrade> answer) {
        EventQuery each = EventQuery.of(plays);

        assertThat(answer.create().plan(new Checkpoint(each, false), perViewer))
                .as("the plan for records by viewer, after a query without keys and aggregates")
                .isEqualTo(Plan.replay());
        assertThat(planOf(answer, perViewer, each))
                .as("the plan for a query without keys and aggregates, after records by viewer")
                .isEqualTo(Plan.replay());
    }

    @Test
    @Rule("state-lost")
    void a_changed_filter_does_not_bring_back_a_state_that_is_lost(Answer<Upgrade> answer) {
        assertThat(answer.create().plan(new Checkpoint(perViewer, false), perViewer.where("kind = 'watched'")))
                .as("the plan for another filter, after the state was lost")
                .isEqualTo(Plan.replay());
    }

    @Test
    @Rule("no-state")
    void a_state_that_nobody_needs_does_no_harm(Answer<Upgrade> answer) {
        EventQuery each = EventQuery.of(plays);

        assertThat(answer.create().plan(new Checkpoint(each, true), each))
                .as("the plan of a query without state, where the checkpoint has a folder state all the same")
                .isEqualTo(Plan.resume(Set.of()));
    }

    @Test
    @Rule("keeps-nothing")
    void a_plan_depends_on_nothing_that_was_asked_before(Answer<Upgrade> answer) {
        Upgrade upgrade = answer.create();
        Plan first = upgrade.plan(new Checkpoint(perViewer, false), perViewer);
        Plan second = upgrade.plan(new Checkpoint(perViewer, true), perViewer);
        Plan third = upgrade.plan(new Checkpoint(perViewer, false), perViewer);

        assertThat(List.of(first, second, third))
                .as(
                        "the plans for the same query: its state was lost; on another checkpoint it is there; and then it is lost"
                                + " once more")
                .containsExactly(Plan.replay(), Plan.resume(Set.of()), Plan.replay());
    }

    private static Plan planOf(Answer<Upgrade> answer, EventQuery before, EventQuery after) {
        return answer.create().plan(new Checkpoint(before, true), after);
    }

    /** The query without any setting. */
    private static EventQuery without(EventQuery query) {
        return new EventQuery(query.topics(), query.filter(), query.groupBy(), query.aggregates(), Map.of());
    }

    private Upgraded upgrade(Answer<Upgrade> answer, EventQuery before, EventQuery after) throws TimeoutException {
        edits.writeBefore(writer);
        trial.resume(before);
        return goOn(answer, before, after);
    }

    private Upgraded goOn(Answer<Upgrade> answer, EventQuery before, EventQuery after) throws TimeoutException {
        Plan plan = answer.create().plan(new Checkpoint(before, trial.hasState()), after);
        edits.writeAfter(writer);
        Run run = plan.step() == Plan.Step.RESUME ? trial.resume(after) : trial.replay(after);
        return new Upgraded(plan, run);
    }

    private static void assertResult(String what, Upgraded upgraded, Map<String, String> expected) {
        assertThat(upgraded.run().table())
                .as(what + "; the plan was " + upgraded.told())
                .isEqualTo(expected);
        assertThat(upgraded.run().failure()).as("what Spark said").isEmpty();
    }
}
