package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit2.OutletSink.Mode;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@Engines
@Specification(ChannelAgent.class)
class ChannelAgentTest {

    private ChannelRun run;

    @BeforeEach
    void a_machine(Answer<ChannelAgent> answer, FlumeAgents flume, Isolated isolated) {
        run = new ChannelRun(answer, flume, isolated, "agent");
    }

    @Test
    @Rule("own-folder")
    void all_that_is_stored_lies_in_the_folder_of_the_channel(Answer<ChannelAgent> answer) {
        Map<String, String> environment = new HashMap<>(Map.of("STREAMBOOK_CHANNEL", "/mnt/first"));
        List.of("STREAMBOOK_LINE_PORT", "STREAMBOOK_KAFKA", "HOSTNAME", "COMPUTERNAME", "USER", "USERNAME")
                .forEach(variable -> environment.put(variable, ChannelSettings.CHANGING));
        assertThat(ChannelSettings.of(answer, environment).foldersOutside("/mnt/first"))
                .as("folders of the channel that are not always the same ones within STREAMBOOK_CHANNEL, /mnt/first")
                .isEmpty();
        assertThat(ChannelSettings.of(answer, Map.of()).foldersOutside("/var/streambook/channel"))
                .as(
                        "folders of the channel that are not within /var/streambook/channel where STREAMBOOK_CHANNEL is not set")
                .isEmpty();
    }

    @Test
    @Rule("own-folder")
    void no_folder_lies_in_another(Answer<ChannelAgent> answer) {
        assertThat(ChannelSettings.of(answer, Map.of("STREAMBOOK_CHANNEL", "/mnt/first"))
                        .foldersAroundOthers())
                .as("folders of the channel that have another one within them, where STREAMBOOK_CHANNEL is /mnt/first")
                .isEmpty();
    }

    @Test
    @Rule("survives-stop")
    void what_is_queued_survives_a_stop() {
        LineSender sent = run.queueAndStop(lines(1, 20));

        run.deliverTheRest();

        assertThat(Accounting.of(sent.accepted(), run.delivered()))
                .as("20 lines accepted while the far end was shut, the agent stopped and started again")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("survives-kill")
    void what_is_queued_survives_a_kill() {
        LineSender sent = run.queueAndKill(lines(1, 20));

        run.deliverTheRest();

        assertThat(Accounting.of(sent.accepted(), run.delivered()))
                .as("20 lines accepted while the far end was shut, the process killed, the agent started again")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("survives-kill")
    void each_line_is_forced_to_the_disk_before_it_is_accepted(Answer<ChannelAgent> answer) {
        assertThat(ChannelSettings.of(answer, Map.of()).value("fsyncPerTransaction", "true"))
                .as(
                        "fsyncPerTransaction of the channel: with false, what was accepted in the last seconds is gone when the"
                                + " machine loses its power")
                .isEqualToIgnoringCase("true");
    }

    @Test
    @Rule("survives-stop")
    void only_what_was_under_way_is_delivered_twice() {
        LineSender sent = run.queueAndTear(lines(1, 20));

        run.deliverTheRest();

        List<String> twice =
                lines(1, OutletSink.TORN).stream().map(line -> line + " ×2").toList();
        assertThat(Accounting.of(sent.accepted(), run.delivered()))
                .as("20 lines accepted; e01 to e05 delivered, but the answer was lost; then the agent started again")
                .isEqualTo(new Accounting(20, 25, List.of(), twice, List.of()));
    }

    @Test
    @Rule({"capacity", "survives-stop"})
    void what_is_filled_is_drained(Answer<ChannelAgent> answer) {
        assertThat(AgentText.of(answer, Map.of()).neverDrained(ChannelAgent.AGENT))
                .as(
                        "channels that the source fills and no sink drains: what is in them is never delivered, and when one"
                                + " of them is full, the source refuses every line")
                .isEmpty();
    }

    @Test
    @Rule("capacity")
    void a_full_channel_refuses_and_keeps_what_it_has() {
        run.makeSmall();
        LineSender first = run.queueAndStop(lines(1, 60));
        run.deliverTheRest();
        LineSender again = run.queueAndStop(first.refused());
        run.deliverTheRest();

        assertThat(List.of(
                        first.accepted().size(),
                        first.refused().size(),
                        again.accepted().size()))
                .as("of 60 lines sent to a channel for 40: accepted, refused (%s), accepted later", first.answer())
                .containsExactly(40, 20, 20);
        assertThat(Accounting.of(lines(1, 60), run.delivered()))
                .as("60 lines, of which the sender kept the 20 that were refused and sent them again")
                .isEqualTo(Accounting.eachOnce(60));
    }

    @Test
    @Rule("capacity")
    void a_full_channel_refuses_soon(Answer<ChannelAgent> answer) {
        assertThat(Long.parseLong(ChannelSettings.of(answer, Map.of()).value("keep-alive", "3")))
                .as(
                        "keep-alive of the channel: the seconds that a sender waits for room in a full channel before it is refused")
                .isBetween(0L, 30L);
    }

    @Test
    @Rule("full-disk")
    void a_full_disk_costs_no_event() {
        LineSender before = run.queueAndStop(lines(1, 20));

        run.leaveFree(Long.MAX_VALUE);
        assertThat(outcomeOfAStart())
                .as("a start where %d bytes of the disk are to be left free", Long.MAX_VALUE)
                .contains("minimumRequiredSpace = %d keeps the channel from opening".formatted(Long.MAX_VALUE));

        run.leaveFree(1_048_576);
        run.deliverTheRest();
        assertThat(Accounting.of(before.accepted(), run.delivered()))
                .as("20 lines accepted, a start on a full disk, then one with room again")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("full-disk")
    void the_machine_says_how_much_is_left_free_or_else_100_mib(Answer<ChannelAgent> answer) {
        assertThat(List.of(spare(answer, Map.of()), spare(answer, Map.of("STREAMBOOK_SPARE", "2000000"))))
                .as("minimumRequiredSpace where STREAMBOOK_SPARE is not set, and where it is 2000000")
                .containsExactly("104857600", "2000000");
    }

    @Test
    @Rule("own-folder")
    void two_channels_do_not_mix(Isolated isolated) {
        LineSender ours = run.queueAndStop(lines(1, 20));

        run.channelIn(isolated.directory("another-channel"));
        LineSender theirs = run.queueAndStop(lines(21, 25));
        run.deliverTheRest();

        assertThat(Accounting.of(theirs.accepted(), run.delivered()))
                .as(
                        "%d lines queued in the folder of one channel; then the agent of another one took e21 to e25",
                        ours.accepted().size())
                .isEqualTo(Accounting.eachOnce(5));
    }

    @Test
    @Rule("capacity")
    void there_is_room_for_500_000_events_and_10_000_move_at_once() {
        FlumeAgent agent = run.start(Mode.CLOSED);

        assertThat(agent.channelCounters(ChannelAgent.CHANNEL).get("ChannelCapacity"))
                .as("the room in the channel of an agent whose sink takes 10,000 events in one transaction")
                .isEqualTo(ChannelAgent.CAPACITY);
    }

    @Test
    @Rule("capacity")
    void no_more_than_10_000_move_at_once() {
        run.takeAtOnce(10_001);

        Throwable refused = catchThrowable(() -> run.start(Mode.CLOSED));

        assertThat(refused == null ? "the agent started" : refused.getMessage())
                .as("the start of an agent whose sink takes 10,001 events in one transaction")
                .contains("expected at most the transactionCapacity of channel queue, 10000");
    }

    /** In a process of its own: Flume leaves a folder locked when the channel has not opened. */
    private String outcomeOfAStart() {
        try (AgentProcess agent = run.startProcess(Mode.OPEN)) {
            return "the agent started";
        } catch (IllegalStateException e) {
            return e.getMessage();
        }
    }

    private static String spare(Answer<ChannelAgent> answer, Map<String, String> environment) {
        return ChannelSettings.of(answer, environment).value("minimumRequiredSpace", "missing");
    }

    private static List<String> lines(int first, int last) {
        return Events.upTo(99).subList(first - 1, last);
    }
}
