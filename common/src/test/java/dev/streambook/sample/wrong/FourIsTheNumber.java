package dev.streambook.sample.wrong;

import dev.streambook.sample.Written;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = Written.class,
        belief = "The number is four",
        breaks = "twice",
        test = "twice_the_number_is_six",
        saying = "but was: 8",
        file = "four.properties")
final class FourIsTheNumber {}
