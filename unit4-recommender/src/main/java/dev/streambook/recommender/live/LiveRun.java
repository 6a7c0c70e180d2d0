package dev.streambook.recommender.live;

import dev.streambook.recommender.live.process.Console;
import dev.streambook.recommender.live.process.ProgramRun;
import dev.streambook.recommender.live.process.Shutdown;
import dev.streambook.recommender.live.process.WorkFolder;

/**
 * One run of the program.
 *
 * @param work the folder below which the run keeps its files
 * @param shutdown ends what the run has started
 * @param console tells the user what happens
 */
record LiveRun(WorkFolder work, Shutdown shutdown, Console console) {

    /** Without the folder. */
    ProgramRun program() {
        return new ProgramRun(shutdown, console);
    }
}
