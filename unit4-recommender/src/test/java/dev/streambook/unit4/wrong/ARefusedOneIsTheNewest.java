package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "What comes after a newer version is old, whatever became of the newer one",
        breaks = "ascending",
        test = "versions_ascend_as_text_and_a_refused_one_holds_nobody_up",
        saying = "v5 refused as it has no parts")
public final class ARefusedOneIsTheNewest extends ModelRegistry {

    private String newest = "";

    public ARefusedOneIsTheNewest(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
    }

    @Override
    public Verdict publish(String version, byte[] json) {
        String current = current().map(Model::version).orElse("");
        if (version.compareTo(newest) < 0 && version.compareTo(current) > 0) {
            return new Verdict.Refused(version, Refusal.OUTDATED, "%s has come already".formatted(newest));
        }
        newest = version.compareTo(newest) > 0 ? version : newest;
        return super.publish(version, json);
    }
}
