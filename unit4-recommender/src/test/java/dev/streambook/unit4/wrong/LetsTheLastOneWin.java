package dev.streambook.unit4.wrong;

import dev.streambook.unit4.Margins;
import dev.streambook.unit4.Model;
import dev.streambook.unit4.ModelDecoder;
import dev.streambook.unit4.Refusal;
import dev.streambook.unit4.Verdict;
import dev.streambook.unit4.solution.ModelRegistry;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

@WrongAnswer(
        to = dev.streambook.unit4.ModelRegistry.class,
        belief = "What comes last is newest",
        breaks = "ascending",
        test = "a_version_that_comes_late_does_not_replace_a_newer_one",
        saying = "v2 after v3")
public final class LetsTheLastOneWin extends ModelRegistry {

    private final ModelDecoder decoder;
    private final Margins margins;
    private final Map<String, Map<Integer, byte[]>> copies = new LinkedHashMap<>();
    private volatile Optional<Model> late = Optional.empty();

    public LetsTheLastOneWin(ModelDecoder decoder, Margins margins) {
        super(decoder, margins);
        this.decoder = decoder;
        this.margins = margins;
    }

    @Override
    public void part(String version, int number, byte[] part) {
        super.part(version, number, part);
        copies.computeIfAbsent(version, begun -> new TreeMap<>()).put(number, part);
        while (copies.size() > UNFINISHED_VERSIONS) {
            copies.remove(copies.keySet().iterator().next());
        }
    }

    @Override
    public Verdict publish(String version, byte[] manifest) {
        Map<Integer, byte[]> parts = copies.remove(version);
        Verdict verdict = super.publish(version, manifest);
        if (parts == null || !(verdict instanceof Verdict.Refused refused && refused.refusal() == Refusal.OUTDATED)) {
            return verdict;
        }
        ModelRegistry another = new ModelRegistry(decoder, margins);
        parts.forEach((number, part) -> another.part(version, number, part));
        Verdict second = another.publish(version, manifest);
        late = another.current();
        return second;
    }

    @Override
    public Optional<Model> current() {
        return late.or(super::current);
    }
}
