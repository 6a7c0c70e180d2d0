package dev.streambook.unit2.wrong;

import dev.streambook.unit2.FirstAgent;
import dev.streambook.workbook.junit.WrongAnswer;

/** All addresses of the machine, those in the network too. */
@WrongAnswer(
        to = FirstAgent.class,
        belief = "0.0.0.0 is how one says this machine",
        breaks = "environment",
        test = "the_source_listens_on_loopback",
        saying = "bound to 0.0.0.0",
        file = "any-address-will-do.properties")
final class AnyAddressWillDo {}
