package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "A version that is withdrawn may be sent again, so its place is kept",
        breaks = "withdrawn",
        test = "a_version_that_is_withdrawn_leaves_its_place_to_another_one",
        saying = "v2 was withdrawn")
public final class AWithdrawnVersionKeepsItsPlace extends ModelRegistry {

    public AWithdrawnVersionKeepsItsPlace(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public void withdraw(String version) {
        super.withdraw(version);
        part(version, Integer.MAX_VALUE, new byte[0]);
    }
}
