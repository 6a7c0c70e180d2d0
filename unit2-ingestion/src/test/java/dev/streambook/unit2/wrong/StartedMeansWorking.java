package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** Two channels: the source fills one, the sink waits at the other. Every part runs, and no event gets through. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "An agent that has started works",
        breaks = "arrives-once",
        test = "what_is_accepted_arrives",
        saying = "100 sent, 0 arrived",
        file = "started-means-working.properties")
final class StartedMeansWorking {}
