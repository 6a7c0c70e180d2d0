package dev.streambook.unit2.workbook;

import dev.streambook.workbook.junit.WorkbookTest;

class Unit2WorkbookTest extends WorkbookTest {

    Unit2WorkbookTest() {
        super(2);
    }
}
