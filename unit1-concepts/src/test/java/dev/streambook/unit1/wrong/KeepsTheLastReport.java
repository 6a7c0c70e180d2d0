package dev.streambook.unit1.wrong;

import dev.streambook.unit1.DeadBand;
import dev.streambook.unit1.Reading;
import dev.streambook.unit1.solution.Sampler;
import dev.streambook.workbook.junit.WrongAnswer;
import java.util.ArrayList;
import java.util.List;

@WrongAnswer(
        to = dev.streambook.unit1.Sampler.class,
        belief = "What was reported last is a field, so that the next call can go on there",
        breaks = "pure",
        test = "the_same_readings_give_the_same_reports_again",
        saying = "asked for again")
public final class KeepsTheLastReport extends Sampler {

    private Reading last;

    @Override
    public List<Reading> report(List<Reading> readings, DeadBand band) {
        List<Reading> all = new ArrayList<>(readings);
        if (last != null) {
            all.add(0, last);
        }
        List<Reading> reports = super.report(all, band);
        List<Reading> news = last == null ? reports : reports.subList(1, reports.size());
        last = reports.isEmpty() ? null : reports.get(reports.size() - 1);
        return news;
    }
}
