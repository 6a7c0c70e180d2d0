package dev.streambook.unit2.wrong;

import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Keeps its positions where the other agents of the machine keep theirs: each overwrites the whole file. */
@WrongAnswer(
        to = TailAgent.class,
        belief = "Positions are temporary data",
        breaks = "position-file",
        test = "two_agents_on_one_machine_keep_their_positions_apart",
        saying = "25 sent, 35 arrived; lost: none; repeated: e01 ×2 e02 ×2",
        file = "a-place-for-all.properties")
final class APlaceForAll {}
