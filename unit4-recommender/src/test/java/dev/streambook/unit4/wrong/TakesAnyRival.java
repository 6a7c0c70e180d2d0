package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Rival;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Optional;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A model that lost against another one is a bad model",
        breaks = "rival-is-current",
        test = "a_rival_that_does_not_answer_is_no_measure",
        saying = "v2 is current; v3 was measured against v1")
public final class TakesAnyRival extends SeesAnotherRival {

    public TakesAnyRival(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    Optional<Rival> rival(Model next) {
        return next.rival()
                .flatMap(rival -> current().map(current -> new Rival(current.version(), rival.rmse(), rival.recall())));
    }
}
