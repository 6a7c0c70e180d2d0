/**
 * The workbook under JUnit: a specification is run on yours or on the reference, outcomes become lessons and a board, and
 * each unit's promises, wrong answers and pages are held against each other.
 *
 * <p>It is one package because almost all of it is nobody else's business: units see {@code Specification}, {@code Rule},
 * {@code WrongAnswer} and {@code WorkbookTest}.
 */
package dev.streambook.workbook.junit;
