/** What form an input has, and the forms that are not CSV or JSON: workbooks, pages, dumps of databases, drawn tables. */
@NullMarked
package dev.whydrop.intake.internal.form;

import org.jspecify.annotations.NullMarked;
