package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A new model must be at least as good as the current one",
        breaks = "margin",
        test = "a_little_worse_is_chance",
        saying = "the margins are 0.125 and 0.0625")
public final class WantsTheBest extends ModelRegistry {

    public WantsTheBest(ModelDecoder decoder, Margins margins) {
        super(decoder, new Margins(0, 0));
    }
}
