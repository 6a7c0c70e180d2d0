package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Follows one name: what the file held and nobody had read is gone with the name. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "The application writes to one file, so one file is to be followed",
        breaks = "renamed",
        test = "a_renamed_log_is_read_to_its_end",
        saying = "25 sent, 15 arrived; lost: e11 e12",
        file = "only-the-live-one.properties")
final class OnlyTheLiveOne {}
