package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.LinkedHashSet;
import java.util.Set;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "The version whose latest part is oldest was given up",
        breaks = "bounded",
        test = "the_version_that_began_first_goes_whatever_its_name_and_its_latest_part",
        saying = "v5 began first")
public final class TheOneWithoutNewPartsGoes extends ModelRegistry {

    private final Set<String> touched = new LinkedHashSet<>();

    public TheOneWithoutNewPartsGoes(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public void part(String version, int number, byte[] part) {
        touched.remove(version);
        touched.add(version);
        if (touched.size() > UNFINISHED_VERSIONS) {
            withdraw(touched.iterator().next());
        }
        super.part(version, number, part);
    }

    @Override
    public void withdraw(String version) {
        touched.remove(version);
        super.withdraw(version);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        touched.remove(version);
        return super.publish(version, json);
    }
}
