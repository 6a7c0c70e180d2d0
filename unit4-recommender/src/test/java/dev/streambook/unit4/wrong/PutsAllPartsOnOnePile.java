package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.Map;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "There is only one version on the way at a time",
        breaks = "unfinished",
        test = "the_parts_of_a_version_that_was_given_up_do_not_complete_the_next_one",
        saying = "v3 INCOMPLETE: part 2 has not come")
public final class PutsAllPartsOnOnePile extends ModelRegistry {

    public PutsAllPartsOnOnePile(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    private final Map<Integer, byte[]> pile = new TreeMap<>();

    @Override
    public void part(String version, int number, byte[] part) {
        pile.put(number, part);
    }

    @Override
    public void withdraw(String version) {
        pile.clear();
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        pile.forEach((number, part) -> super.part(version, number, part));
        pile.clear();
        return super.publish(version, manifest);
    }
}
