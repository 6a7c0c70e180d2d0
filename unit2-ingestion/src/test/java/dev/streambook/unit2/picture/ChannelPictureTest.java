package dev.streambook.unit2.picture;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.unit2.ChannelAgent;
import dev.streambook.unit2.ChannelRun;
import dev.streambook.unit2.Events;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Grid;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.PictureFile;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What three channels make of twenty accepted lines when the agent ends before it has delivered them. */
@Engines
class ChannelPictureTest {

    private static final List<String> LINES = Events.upTo(20);

    private final Grid grid = Grid.of(
            "Twenty accepted lines, and what became of them",
            "The memory channel and the spillable memory channel lose all twenty when the agent stops or is killed, and the"
                    + " fifteen that were not under way when a delivery was torn. The file channel loses none; of the torn"
                    + " delivery five lines come twice.",
            "channel",
            List.of("stopped", "killed", "torn, then stopped"));

    @Test
    void the_picture_shows_what_became_of_twenty_lines(FlumeAgents flume, Isolated isolated) throws Exception {
        row("memory", wrong("MemoryIsMerelyFaster", "memory-is-merely-faster.properties"), flume, isolated);
        row("spillable memory", wrong("ItSpillsToTheDisk", "it-spills-to-the-disk.properties"), flume, isolated);
        row("file", Answer.reference(ChannelAgent.class), flume, isolated);

        new PictureFile("docs/unit2/pictures/2.3-twenty-lines.svg").keep(grid);
    }

    private static Answer<ChannelAgent> wrong(String name, String file) throws ClassNotFoundException {
        return Answer.wrong(ChannelAgent.class, Class.forName("dev.streambook.unit2.wrong." + name), file);
    }

    private void row(String name, Answer<ChannelAgent> answer, FlumeAgents flume, Isolated isolated) {
        grid.row(
                name,
                cell(new ChannelRun(answer, flume, isolated, name + "-stopped"), run -> run.queueAndStop(LINES)),
                cell(new ChannelRun(answer, flume, isolated, name + "-killed"), run -> run.queueAndKill(LINES)),
                cell(new ChannelRun(answer, flume, isolated, name + "-torn"), run -> run.queueAndTear(LINES)));
    }

    private static Grid.Cell cell(ChannelRun run, Consumer<ChannelRun> end) {
        end.accept(run);
        run.deliverTheRest();
        List<String> delivered = run.delivered();
        Set<String> different = new HashSet<>(delivered);
        int lost = LINES.size() - different.size();
        int twice = delivered.size() - different.size();
        if (lost > 0) {
            return Grid.cell(lost + " lost", Ink.RED);
        }
        return twice > 0 ? Grid.cell(twice + " twice", Ink.ORANGE) : Grid.cell("each once", Ink.GREEN);
    }
}
